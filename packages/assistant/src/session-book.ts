import {
  ok,
  type Cursor,
  type Env,
  type Json,
  type LoggedEvent,
  type RecordId,
  type Result,
  type SessionId,
  type Store,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
  type TextId,
} from '@understudy/contracts'
import {
  openSessionFold,
  type Countable,
  type SessionFold,
  type SessionRecord,
  type Uncovered,
} from '@understudy/learning'
import { withTexts } from './event-record.ts'
import { eventPages } from './event-log.ts'
import { SITTINGS } from './scopes.ts'

/** Where a session stands in the log, so that its words are found there and are kept nowhere else. */
export interface SessionPlace {
  /** Before its first event, or some before that. */
  readonly from: Cursor | null
  /** The last event about it, but for later readings. */
  readonly last: RecordId
}

export interface PlacedSession {
  readonly record: SessionRecord
  readonly place: SessionPlace
}

/** The sessions of a log, kept so that a start need not read it all. Holds no word. */
export interface SessionBook {
  /** Reads what was kept, or all of the log, and then what the log has since. Null `covered` where the store fails. */
  open(covered: Countable): Promise<Result<null, StoreFailure>>
  /** What the log has by now. */
  catchUp(): Promise<Result<null, StoreFailure>>
  /** From the first event on. */
  rebuild(covered: Countable): Promise<Result<null, StoreFailure>>
  endAll(going?: SessionId | null): void
  cover(covered: Countable): void
  uncovered(): Uncovered
  /** In the order they began. */
  sessions(): readonly PlacedSession[]
  /** What has changed since this was last asked, and how far the log was read: to be written at once. */
  changes(): readonly StoreWrite[]
}

interface SessionBookOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly env: Pick<Env, 'now' | 'newId'>
  readonly idleMs: number
}

/** A session as it is kept. */
interface SessionDocument extends PlacedSession {
  /** Of the write it came with. */
  readonly stamp: string
}

/** How far the log was read, and which documents belong together. */
interface IndexDocument {
  readonly format: 1
  readonly cursor: Cursor | null
  readonly idleMs: number
  /**
   * Of every session. A tab that lost its turn may still have had a write under way, and what two tabs wrote does not fit
   * together: then all is read anew.
   */
  readonly stamps: Readonly<Record<SessionId, string>>
}

/** Sessions are named by ids, which hold no such word. */
const INDEX = 'index'

export function createSessionBook(options: SessionBookOptions): SessionBook {
  return new Book(options)
}

class Book implements SessionBook {
  private fold: SessionFold
  private cursor: Cursor | null = null
  private places = new Map<SessionId, SessionPlace>()
  private stamps = new Map<SessionId, string>()
  /** Kept before all was read anew. */
  private stale = new Set<SessionId>()
  private changed = false

  constructor(private readonly options: SessionBookOptions) {
    this.fold = openSessionFold([], options.idleMs)
  }

  async open(covered: Countable): Promise<Result<null, StoreFailure>> {
    const { store, scope, idleMs } = this.options
    const page = await store.list(scope, SITTINGS)
    if (!page.ok) return page
    const index = page.value.documents.find(({ key }) => key === INDEX)?.value as unknown as IndexDocument | undefined
    const kept = page.value.documents
      .filter(({ key }) => key !== INDEX)
      .map(({ value }) => value as unknown as SessionDocument)
    this.stamps = new Map(kept.map(({ record, stamp }) => [record.id, stamp]))
    if (index?.format !== 1 || index.idleMs !== idleMs || !fitTogether(index, kept)) return this.rebuild(covered)
    this.fold = openSessionFold(
      kept.map(({ record }) => record),
      idleMs,
    )
    this.fold.cover(covered)
    this.places = new Map(kept.map(({ record, place }) => [record.id, place]))
    this.cursor = index.cursor
    return this.catchUp()
  }

  rebuild(covered: Countable): Promise<Result<null, StoreFailure>> {
    this.fold = openSessionFold([], this.options.idleMs)
    this.fold.cover(covered)
    this.places = new Map()
    this.stale = new Set([...this.stale, ...this.stamps.keys()])
    this.stamps = new Map()
    this.cursor = null
    this.changed = true
    return this.catchUp()
  }

  async catchUp(): Promise<Result<null, StoreFailure>> {
    const { store, scope } = this.options
    for await (const page of eventPages(store, scope, this.cursor)) {
      if (!page.ok) return page
      const { events, cursor } = page.value
      const lengths = await acceptedTexts(this.options, events)
      if (!lengths.ok) return lengths
      for (const event of events) this.take(event, lengths.value)
      this.changed ||= cursor !== this.cursor
      this.cursor = cursor
    }
    return ok(null)
  }

  endAll(going: SessionId | null = null): void {
    this.fold.endAll(going)
  }
  cover(covered: Countable): void {
    this.fold.cover(covered)
  }
  uncovered(): Uncovered {
    return this.fold.uncovered(this.options.env.now())
  }

  sessions(): readonly PlacedSession[] {
    return this.fold.records().flatMap(record => {
      const place = this.places.get(record.id)
      return place === undefined ? [] : [{ record, place }]
    })
  }

  changes(): readonly StoreWrite[] {
    if (!this.changed) return []
    const { scope, env, idleMs } = this.options
    const stamp = env.newId()
    const { records, gone } = this.fold.changes()
    const put = (key: string, value: unknown): StoreWrite => ({
      type: 'put',
      scope,
      collection: SITTINGS,
      key,
      value: value as Json,
    })
    for (const id of gone) this.stamps.delete(id)
    for (const { id } of records) this.stamps.set(id, stamp)
    const left = [...gone, ...this.stale].filter(id => !this.stamps.has(id))
    this.stale.clear()
    this.changed = false
    return [
      ...left.map((key): StoreWrite => ({ type: 'delete', scope, collection: SITTINGS, key })),
      ...records.map(record => put(record.id, { record, place: this.places.get(record.id), stamp })),
      put(INDEX, {
        format: 1,
        cursor: this.cursor,
        idleMs,
        stamps: Object.fromEntries(this.stamps),
      } satisfies IndexDocument),
    ]
  }

  private take(event: LoggedEvent<TextId>, texts: ReadonlyMap<TextId, string | null>): void {
    const session = this.fold.take(withTexts(event, texts))
    if (session === null) return
    const known = this.places.get(session)
    const last = event.type === 'survival' && known !== undefined ? known.last : event.id
    this.places.set(session, { from: known === undefined ? this.cursor : known.from, last })
  }
}

function fitTogether({ stamps }: IndexDocument, kept: readonly SessionDocument[]): boolean {
  return Object.keys(stamps).length === kept.length && kept.every(({ record, stamp }) => stamps[record.id] === stamp)
}

/** All of an event's words that sessions are told by: how much was taken. */
async function acceptedTexts(
  { store, scope }: SessionBookOptions,
  events: readonly LoggedEvent<TextId>[],
): Promise<Result<ReadonlyMap<TextId, string | null>, StoreFailure>> {
  const ids = [
    ...new Set(events.flatMap(event => (event.type === 'ended' && event.accepted !== '' ? [event.accepted] : []))),
  ]
  const texts = await store.texts(scope, ids)
  return texts.ok ? ok(new Map(ids.map((id, index) => [id, texts.value[index] ?? null]))) : texts
}
