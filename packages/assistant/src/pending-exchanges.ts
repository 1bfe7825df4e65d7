import type { EndReason, ExchangeId, HunkId, LoggedEvent, SuggestionId, TextId } from '@understudy/contracts'

type StoredEvent = LoggedEvent<TextId>

/** Endings whose place is followed until it settles: only then is all known. */
const FOLLOWED: ReadonlySet<EndReason> = new Set(['accepted', 'typed-through', 'refused', 'stetted', 'typed-otherwise'])

/** After this, ms, nothing more is waited for, though a change may stay pending in its manuscript for longer. */
const WAIT_NO_LONGER_MS = 14 * 24 * 60 * 60 * 1_000

/** The events of each exchange that may still say more, in the order they were logged. */
export type PendingExchanges = ReadonlyMap<ExchangeId, readonly StoredEvent[]>

export function withEvents(pending: PendingExchanges, events: readonly StoredEvent[]): PendingExchanges {
  const next = new Map(pending)
  for (const event of events) next.set(event.exchange, [...(next.get(event.exchange) ?? []), event])
  return next
}

/** Without the exchanges that have said everything, or that nobody will finish. */
export function withoutFinished(pending: PendingExchanges, now: number): PendingExchanges {
  return new Map([...pending].filter(([, events]) => !isFinished(events) && !isStale(events, now)))
}

function isStale(events: readonly StoredEvent[], now: number): boolean {
  return events.every(({ at }) => now - at > WAIT_NO_LONGER_MS)
}

function isFinished(events: readonly StoredEvent[]): boolean {
  const shown = events.flatMap(event =>
    event.type === 'shown' ? event.hunks.map(({ hunk }) => ({ suggestion: event.suggestion, hunk })) : [],
  )
  if (shown.length === 0) return events.some(({ type }) => type === 'ended')
  return shown.every(({ suggestion, hunk }) => isSettled(events, suggestion, hunk))
}

function isSettled(events: readonly StoredEvent[], suggestion: SuggestionId, hunk: HunkId | null): boolean {
  let ended: EndReason | null = null
  let settled = false
  for (const event of events) {
    if (event.type !== 'ended' && event.type !== 'settled') continue
    if (event.suggestion !== suggestion || event.hunk !== hunk) continue
    if (event.type === 'ended') ended = event.reason
    else settled = true
  }
  return ended !== null && (settled || !FOLLOWED.has(ended))
}
