import type {
  Considered,
  ConsideredCandidate,
  EventEnvelope,
  ExchangeId,
  Requested,
  SuggestionId,
} from '@understudy/contracts'
import type { ReadEvent } from './event-order.ts'
import type { ShownEvent, SuggestionEvents } from './suggestion-events.ts'

type Text = string | null
export type RequestedEvent = EventEnvelope & Requested<Text>
type ConsideredEvent = EventEnvelope & Considered<Text>

/** What stands behind the suggestions of one exchange. */
export interface ExchangeEvents {
  readonly requested: RequestedEvent | null
  /** By `candidate/hunk`, the hunk empty for a whole candidate. */
  readonly considered: ReadonlyMap<string, ConsideredCandidate<Text>>
  /** The request and what was considered, in order. */
  readonly asked: readonly (RequestedEvent | ConsideredEvent)[]
  /** As it last stood on screen, one per suggestion. */
  readonly shown: readonly ShownEvent[]
}

/** Events by the exchange they belong to. */
export function byExchange(
  ordered: readonly ReadEvent[],
  suggestions: ReadonlyMap<SuggestionId, SuggestionEvents>,
): ReadonlyMap<ExchangeId, ExchangeEvents> {
  const asked = new Map<ExchangeId, (RequestedEvent | ConsideredEvent)[]>()
  const shown = new Map<ExchangeId, ShownEvent[]>()
  for (const event of ordered) {
    if (event.type === 'requested' || event.type === 'considered') append(asked, event)
  }
  for (const suggestion of suggestions.values()) {
    if (suggestion.shown !== null) append(shown, suggestion.shown)
  }
  const exchanges = new Set([...asked.keys(), ...shown.keys()])
  return new Map([...exchanges].map(id => [id, gather(asked.get(id) ?? [], shown.get(id) ?? [])]))
}

function append<Event extends { readonly exchange: ExchangeId }>(lists: Map<ExchangeId, Event[]>, event: Event): void {
  const list = lists.get(event.exchange)
  if (list === undefined) lists.set(event.exchange, [event])
  else list.push(event)
}

function gather(asked: readonly (RequestedEvent | ConsideredEvent)[], shown: readonly ShownEvent[]): ExchangeEvents {
  const considered = new Map<string, ConsideredCandidate<Text>>()
  for (const event of asked) {
    if (event.type !== 'considered') continue
    for (const candidate of event.candidates)
      considered.set(`${candidate.candidate}/${candidate.hunk ?? ''}`, candidate)
  }
  const requested = asked.find((event): event is RequestedEvent => event.type === 'requested') ?? null
  return { requested, considered, asked, shown }
}
