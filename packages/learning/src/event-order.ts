import type { LoggedEvent } from '@understudy/contracts'

/** An event as it is read back: a text is null where it was forgotten. */
export type ReadEvent = LoggedEvent<string | null>

/** Each event once, by time and then by id: what is folded is the set, however it came. */
export function inOrder(events: readonly ReadEvent[]): readonly ReadEvent[] {
  const byId = new Map(events.map(event => [event.id, event]))
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
