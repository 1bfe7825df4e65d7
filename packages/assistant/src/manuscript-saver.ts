import type { Env, Json, LogRecord, RecordId, Store, StoreFailure } from '@understudy/contracts'
import { toJournalRecord, type Tip } from './journal-chain.ts'
import { isNothing, joinBatches, NOTHING, writesOf, type SaveBatch, type SavePlace } from './save-batch.ts'

/** How long an entry waits for others, ms. With the write itself it stays well under the second a killed browser may lose. */
const SAVE_AFTER_MS = 400
/** Waiting time before a failed write is tried again, ms; doubles up to the last. */
const FIRST_RETRY_MS = 500
const LAST_RETRY_MS = 30_000
/** A journal longer than this makes opening slow enough to feel. */
const LONG_JOURNAL = 400

export type SaveState =
  | { readonly status: 'saved' }
  /** Waiting for more, or on its way. */
  | { readonly status: 'saving' }
  /** Tried and failed; tried again by itself, except where the manuscript was taken over. The text is still on screen. */
  | { readonly status: 'unsaved'; readonly reason: StoreFailure | 'taken-over'; readonly detail: string }

/** Keeps an open manuscript. Entries and snapshots are the editor's, and opaque here. */
export interface ManuscriptSaver {
  /** Takes note of edits and returns at once. `words` is the length of the text with them. */
  append(entries: readonly Json[], words: number): void
  /**
   * Replaces snapshot and journal, in one write, by a snapshot that holds every entry appended so far.
   * `unapplied` are loaded entries it does not hold because they could not be applied: they are set aside.
   */
  snapshot(value: Json, words: number, unapplied?: readonly Json[]): void
  /** Whether the journal has grown so long that a snapshot is worth making. */
  snapshotDue(): boolean
  /** Writes what waits, before it returns; resolves once everything asked for has been tried. For hiding and closing. */
  flush(): Promise<SaveState>
  /** The same object until something changes. */
  state(): SaveState
  /** Calls `listener` at each change; the returned function ends that. */
  subscribe(listener: () => void): () => void
}

export interface SaverOptions {
  readonly store: Store
  readonly env: Env
  readonly place: SavePlace
  /** Where the journal ended, and how long it was. */
  readonly tip: Tip
  readonly journalLength: number
  readonly words: number
  readonly updatedAt: number
  /** Journal records that were not applied: kept apart before a snapshot can remove them. */
  readonly setAside: readonly LogRecord[]
}

const SAVED: SaveState = { status: 'saved' }
const SAVING: SaveState = { status: 'saving' }

interface Running {
  readonly batch: SaveBatch
  /** A later write holds all of it: its own failure needs no repair. */
  covered: boolean
}

export class JournalSaver implements ManuscriptSaver {
  private waiting = NOTHING
  private words: number
  private tip: Tip
  private length: number
  private updatedAt: number
  private current = SAVED
  private failed: SaveState | null = null
  private ended = false
  /** Something has waited long enough, and a write still runs. */
  private overdue = false
  private retryMs = FIRST_RETRY_MS
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly running = new Map<Running, Promise<void>>()
  private readonly listeners = new Set<() => void>()
  /** Ids of this sitting's entries, unique over all devices. */
  private readonly sitting: string

  constructor(private readonly options: SaverOptions) {
    this.tip = options.tip
    this.length = options.journalLength
    this.updatedAt = options.updatedAt
    this.sitting = options.env.newId()
    this.words = options.words
    if (options.setAside.length > 0) this.await({ ...NOTHING, setAside: options.setAside }, options.words)
  }

  append(entries: readonly Json[], words: number): void {
    const records = entries.map(entry => {
      const record = toJournalRecord(`${this.sitting}.${this.tip.n + 1}` as RecordId, this.tip, entry)
      this.tip = { n: this.tip.n + 1, id: record.id }
      return record
    })
    this.length += records.length
    this.await({ ...NOTHING, records }, words)
  }

  snapshot(value: Json, words: number, unapplied: readonly Json[] = []): void {
    const setAside = unapplied.map(entry => ({ id: this.options.env.newId() as RecordId, value: { entry } }))
    this.length = 0
    this.await({ snapshot: { through: this.tip, value }, records: [], setAside }, words)
  }

  snapshotDue(): boolean {
    return this.length >= LONG_JOURNAL
  }

  state(): SaveState {
    return this.current
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async flush(): Promise<SaveState> {
    clearTimeout(this.timer)
    this.timer = undefined
    if (!this.ended && !isNothing(this.waiting)) this.write()
    while (this.running.size > 0) await Promise.all(this.running.values())
    return this.current
  }

  /** Writes no more: another tab has the manuscript, or it was closed. */
  end(): void {
    this.ended = true
    clearTimeout(this.timer)
    this.timer = undefined
    this.tell()
  }

  private await(batch: SaveBatch, words: number): void {
    this.waiting = joinBatches(this.waiting, batch)
    this.words = words
    // while writes fail, the next try is set already
    if (this.failed === null) this.setTimer(SAVE_AFTER_MS)
    this.tell()
  }

  private setTimer(ms: number): void {
    if (this.ended) return
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      // one at a time, so that a slow disk gets larger writes and not more of them
      if (this.running.size === 0) this.write()
      else this.overdue = true
    }, ms)
  }

  /**
   * Asks for the write before it returns. A snapshot still on its way would remove from the journal what is written
   * beside it, so then everything is asked for again, together; writing a record twice keeps it once.
   */
  private write(): void {
    const others = [...this.running.keys()]
    const again = others.some(({ batch }) => batch.snapshot !== null) ? others : []
    for (const other of again) other.covered = true
    const batch = [...again.map(({ batch: earlier }) => earlier), this.waiting].reduce(joinBatches, NOTHING)
    this.waiting = NOTHING
    this.overdue = false
    this.updatedAt = Math.max(this.updatedAt, this.options.env.now())
    const progress = { updatedAt: this.updatedAt, words: this.words }
    const entry: Running = { batch, covered: false }
    const written = this.options.store.write(writesOf(this.options.place, batch, progress))
    this.running.set(
      entry,
      written.then(result => this.settle(entry, result.ok ? null : result)),
    )
    this.tell()
  }

  private settle(entry: Running, failed: { readonly reason: StoreFailure; readonly detail: string } | null): void {
    this.running.delete(entry)
    if (failed === null) {
      this.failed = null
      this.retryMs = FIRST_RETRY_MS
      if (!isNothing(this.waiting)) this.setTimer(this.overdue ? 0 : SAVE_AFTER_MS)
    } else if (!entry.covered) {
      this.waiting = joinBatches(entry.batch, this.waiting)
      this.failed = { status: 'unsaved', reason: failed.reason, detail: failed.detail }
      this.setTimer(this.retryMs)
      this.retryMs = Math.min(LAST_RETRY_MS, this.retryMs * 2)
    }
    this.tell()
  }

  private tell(): void {
    const before = this.current
    this.current = this.stateNow()
    if (this.current !== before) for (const listener of this.listeners) listener()
  }

  private stateNow(): SaveState {
    if (isNothing(this.waiting) && this.running.size === 0) return SAVED
    return this.ended ? TAKEN_OVER : (this.failed ?? SAVING)
  }
}

const TAKEN_OVER: SaveState = { status: 'unsaved', reason: 'taken-over', detail: 'It is open for writing elsewhere' }
