import {
  failure,
  ok,
  type Cursor,
  type LoggedEvent,
  type Result,
  type Store,
  type StoreFailure,
  type StoreScope,
  type TextId,
} from '@understudy/contracts'
import { fromEventRecord, textIdsOf, withTexts } from './event-record.ts'
import { EVENTS_LOG } from './scopes.ts'

/** How many records a page of the log is read by. */
const PAGE = 1_000

export interface EventPage {
  readonly events: readonly LoggedEvent<TextId>[]
  /** Where to go on from; what was handed in where nothing was there. */
  readonly cursor: Cursor | null
  /** Records that are no events this version reads. */
  readonly unread: number
}

/** Every event after `cursor`, oldest first, without their words. */
export async function readEvents(
  store: Store,
  scope: StoreScope,
  cursor: Cursor | null,
): Promise<Result<EventPage, StoreFailure>> {
  const events: LoggedEvent<TextId>[] = []
  let unread = 0
  let last = cursor
  for await (const page of eventPages(store, scope, cursor)) {
    if (!page.ok) return page
    events.push(...page.value.events)
    unread += page.value.unread
    last = page.value.cursor
  }
  return ok({ events, cursor: last, unread })
}

/** The same by the page, so that a long log is never in memory whole. Ends with the first failure. */
export async function* eventPages(
  store: Store,
  scope: StoreScope,
  cursor: Cursor | null,
): AsyncGenerator<Result<EventPage, StoreFailure>> {
  let last = cursor
  let next = cursor
  do {
    const page = await store.readLog({ scope, log: EVENTS_LOG }, next, PAGE)
    if (!page.ok) return yield failure(page.reason, page.detail)
    const { records, damaged } = page.value
    const read = records.map(({ value }) => fromEventRecord(value))
    const events = read.filter(event => event !== null)
    last = page.value.last ?? last
    next = page.value.next
    yield ok({ events, cursor: last, unread: read.length - events.length + damaged.length })
  } while (next !== null)
}

/** The words of `events`, by id; null for those that were forgotten. */
export async function readTexts(
  store: Store,
  scope: StoreScope,
  events: readonly LoggedEvent<TextId>[],
): Promise<Result<ReadonlyMap<TextId, string | null>, StoreFailure>> {
  const ids = [...new Set(events.flatMap(event => textIdsOf(event)))]
  const texts = await store.texts(scope, ids)
  if (!texts.ok) return texts
  return ok(new Map(ids.map((id, index) => [id, texts.value[index] ?? null])))
}

/** `events` with their words in place. */
export async function readWithTexts(
  store: Store,
  scope: StoreScope,
  events: readonly LoggedEvent<TextId>[],
): Promise<Result<readonly LoggedEvent<string | null>[], StoreFailure>> {
  const texts = await readTexts(store, scope, events)
  return texts.ok ? ok(events.map(event => withTexts(event, texts.value))) : texts
}
