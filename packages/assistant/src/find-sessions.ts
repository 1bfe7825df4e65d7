import type { DocumentId, ExchangeId, LoggedEvent, Outcome, Store, StoreScope, TextId } from '@understudy/contracts'
import { foldOutcomes, sessionOf, type Session } from '@understudy/learning'
import { eventPages, readWithTexts } from './event-log.ts'
import type { PlacedSession } from './session-book.ts'

/** Which sessions: all that is named has to hold. */
export interface SessionQuery {
  readonly document?: DocumentId
  /** Ms since 1970: sessions that went on at some time between the two. */
  readonly from?: number
  readonly to?: number
  /** All of these, in what was suggested or what became of it in one exchange; case does not count. */
  readonly words?: string
  /** Defaults to 50. */
  readonly limit?: number
}

export interface FoundSession extends Session {
  /** Where `words` stand, the first three exchanges; none where no words were asked for. */
  readonly matches: readonly SessionMatch[]
}

export interface SessionMatch {
  readonly exchange: ExchangeId
  /** The kept text they stand in, or the first of them. */
  readonly text: string
}

interface Library {
  readonly store: Store
  readonly scope: StoreScope
  readonly now: number
  readonly idleMs: number
}

const MATCHES = 3
const DEFAULT_LIMIT = 50

/** Newest first. Words are looked up in the kept texts one session after the other, so that what was forgotten is not found. */
export async function findSessions(
  { now, idleMs, ...kept }: Library,
  sessions: readonly PlacedSession[],
  { words = '', limit = DEFAULT_LIMIT, ...where }: SessionQuery,
): Promise<readonly FoundSession[]> {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
  const found: FoundSession[] = []
  for (const placed of sessions.toReversed()) {
    if (found.length >= limit) break
    const session = sessionOf(placed.record, now, idleMs)
    if (session.exchanges.length === 0 || !isWhere(session, where)) continue
    const matches = sought.length === 0 ? [] : await matchesIn(kept, placed, sought)
    if (sought.length === 0 || matches.length > 0) found.push({ ...session, matches })
  }
  return found
}

/** What became of everything in a session, oldest first. */
export async function outcomesOf(
  kept: Pick<Library, 'store' | 'scope'>,
  session: PlacedSession,
): Promise<readonly Outcome[]> {
  const events: LoggedEvent<string | null>[] = []
  for await (const page of wordsOf(kept, session)) events.push(...page)
  return foldOutcomes(events)
}

function isWhere({ documents, begunAt, lastAt }: Session, { document, from, to }: SessionQuery): boolean {
  if (document !== undefined && !documents.includes(document)) return false
  return (from === undefined || lastAt >= from) && (to === undefined || begunAt <= to)
}

async function matchesIn(
  kept: Pick<Library, 'store' | 'scope'>,
  session: PlacedSession,
  sought: readonly string[],
): Promise<readonly SessionMatch[]> {
  const searches = new Map<ExchangeId, Search>()
  let found: readonly SessionMatch[] = []
  for await (const page of wordsOf(kept, session)) {
    for (const event of page)
      searches.set(event.exchange, searchedOn(searches.get(event.exchange) ?? { missing: sought, text: null }, event))
    const matches = [...searches].flatMap(([exchange, { missing, text }]) =>
      missing.length > 0 || text === null ? [] : [{ exchange, text }],
    )
    if (matches.length > 0) found = matches.slice(0, MATCHES)
    if (found.length >= MATCHES) break
  }
  return found
}

/** How far the words were found in one exchange. */
interface Search {
  readonly missing: readonly string[]
  /** The first text with any of them. */
  readonly text: string | null
}

function searchedOn(search: Search, event: LoggedEvent<string | null>): Search {
  return shownOrSettled(event).reduce(({ missing, text }: Search, words) => {
    const lower = words.toLowerCase()
    const left = missing.filter(word => !lower.includes(word))
    return left.length === missing.length ? { missing, text } : { missing: left, text: text ?? words }
  }, search)
}

/** What was suggested, and what became of it. */
function shownOrSettled(event: LoggedEvent<string | null>): readonly string[] {
  const texts =
    event.type === 'shown'
      ? event.hunks.map(({ text }) => text)
      : event.type === 'settled'
        ? [event.suggested, event.settled]
        : event.type === 'survival'
          ? [event.text]
          : []
  return texts.filter(text => text !== null)
}

/** The events of a session's exchanges with their words, by the page. */
async function* wordsOf(
  { store, scope }: Pick<Library, 'store' | 'scope'>,
  { record, place }: PlacedSession,
): AsyncGenerator<readonly LoggedEvent<string | null>[]> {
  const own = new Set(record.exchanges.map(({ id }) => id))
  const isOwn = ({ exchange }: LoggedEvent<TextId>) => own.has(exchange)
  for await (const page of eventPages(store, scope, place.from)) {
    if (!page.ok) return
    const { events } = page.value
    const read = await readWithTexts(store, scope, events.filter(isOwn))
    if (read.ok) yield read.value
    if (events.some(({ id }) => id === place.last)) return
  }
}
