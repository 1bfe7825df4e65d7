import { PendingJournal } from './pending-journal.ts'
import type { PendingItem } from './pending-item.ts'
import type { KeeperOptions, Pending, PendingKeeper } from './pending-keeping.ts'
import type { BlockId } from './quote.ts'
import type { Review } from './review.ts'

/** How long a change of what is pending waits for others before it is journalled, ms. */
const WRITE_AFTER_MS = 300

/** Has the journal of the manuscript hold what is pending beside it. */
export class JournalKeeper implements PendingKeeper {
  private journal: PendingJournal | null = null
  private written: Review | null = null
  private timer: number | null = null

  constructor(
    private readonly kept: readonly PendingItem[],
    private readonly options: KeeperOptions,
    private readonly current: () => Pending | null,
    private readonly blockId?: BlockId,
  ) {}

  changed(review: Review): void {
    if (this.timer !== null || !this.options.onJournal || !this.current()) return
    this.journal ??= new PendingJournal(this.kept, review, this.blockId)
    const { written } = this
    const isSame =
      written?.hunks === review.hunks &&
      written.queries === review.queries &&
      written.followed === review.followed &&
      written.unplaced === review.unplaced
    if (isSame) return
    this.timer = window.setTimeout(() => {
      this.stop()
      this.write()
    }, WRITE_AFTER_MS)
  }

  write(last?: Review): void {
    const { onJournal, env } = this.options
    const current = this.current()
    if (!onJournal || !current) return
    const review = last ?? current.review
    this.journal ??= new PendingJournal(this.kept, review, this.blockId)
    const entry = this.journal.entry(review, current.doc, env.now())
    this.written = review
    if (entry !== null) onJournal(entry)
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }
}
