import type {
  Ended,
  EventEnvelope,
  ExchangeId,
  HunkId,
  Settled,
  Shown,
  SuggestionId,
  Survival,
  Undone,
} from '@understudy/contracts'
import type { ReadEvent } from './event-order.ts'

type Text = string | null
export type ShownEvent = EventEnvelope & Shown<Text>
export type EndedEvent = EventEnvelope & Ended<Text>
export type SettledEvent = EventEnvelope & Settled<Text>
export type UndoneEvent = EventEnvelope & Undone
export type SurvivalEvent = EventEnvelope & Survival<Text>

/** The events of one suggestion, each list in order. */
export interface SuggestionEvents {
  readonly suggestion: SuggestionId
  readonly exchange: ExchangeId
  readonly all: readonly ReadEvent[]
  /** The last one: a ghost is shown again whenever it was extended. */
  readonly shown: ShownEvent | null
}

/** Events by the suggestion they are about; those about none are left out. */
export function bySuggestion(ordered: readonly ReadEvent[]): ReadonlyMap<SuggestionId, SuggestionEvents> {
  const lists = new Map<SuggestionId, ReadEvent[]>()
  for (const event of ordered) {
    if (event.type === 'requested' || event.type === 'considered') continue
    const list = lists.get(event.suggestion)
    if (list === undefined) lists.set(event.suggestion, [event])
    else list.push(event)
  }
  return new Map([...lists].map(([suggestion, all]) => [suggestion, gather(suggestion, all)]))
}

function gather(suggestion: SuggestionId, all: readonly ReadEvent[]): SuggestionEvents {
  const shown = all.findLast((event): event is ShownEvent => event.type === 'shown') ?? null
  return { suggestion, exchange: all[0]?.exchange ?? ('' as ExchangeId), all, shown }
}

/** The events about one hunk, or about the whole of the suggestion it is of. */
export function aboutHunk({ all }: SuggestionEvents, hunk: HunkId | null): readonly ReadEvent[] {
  return all.filter(event => !('hunk' in event) || event.hunk === hunk || event.hunk === null)
}
