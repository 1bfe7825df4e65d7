import type { Node } from '@tiptap/pm/model'
import type { ResolvedOptions } from './options.ts'
import type { PendingChanges } from './pending-keeping.ts'
import type { Review } from './review.ts'

/** How long a change of what is pending waits for others before it is journalled, ms. */
const WRITE_AFTER_MS = 300

type KeeperOptions = Pick<ResolvedOptions, 'pending' | 'onJournal' | 'env'>

/** Has the journal hold what is pending beside the document, where the host keeps it. */
export class PendingKeeper {
  private journal: PendingChanges | null = null
  private written: Review | null = null
  private timer: number | null = null

  constructor(
    private readonly options: KeeperOptions,
    /** What there is to keep, and the document it belongs to; null while none of it can be told. */
    private readonly current: () => { readonly review: Review; readonly doc: Node } | null,
  ) {}

  /** Told after each change of the review; writes soon. */
  changed({ hunks, queries, followed, unplaced }: Review): void {
    const { written } = this
    if (this.timer !== null || !this.options.pending || !this.options.onJournal) return
    const isSame =
      written?.hunks === hunks &&
      written.queries === queries &&
      written.followed === followed &&
      written.unplaced === unplaced
    if (isSame) return
    this.timer = window.setTimeout(() => {
      this.stop()
      this.write()
    }, WRITE_AFTER_MS)
  }

  /** Writes what has changed, at once; `last` where it is no longer the current review. */
  write(last: Review | null = null): void {
    const { pending, onJournal, env } = this.options
    const current = this.current()
    if (!pending || !onJournal || !current) return
    const review = last ?? current.review
    this.journal ??= pending.journal(review)
    const entry = this.journal.entry(review, current.doc, env.now())
    this.written = review
    if (entry !== null) onJournal(entry)
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}
