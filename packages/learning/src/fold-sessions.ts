import { SESSION_IDLE_MS } from '@understudy/contracts'
import type { ReadEvent } from './event-order.ts'
import type { Session } from './session.ts'
import { openSessionFold } from './session-fold.ts'
import { sessionOf } from './session-record.ts'

/** The sessions of a log, oldest first, as they stand at `now`, ms since 1970. Events come in the order of the log. */
export function foldSessions(
  events: readonly ReadEvent[],
  now: number,
  idleMs: number = SESSION_IDLE_MS,
): readonly Session[] {
  const fold = openSessionFold([], idleMs)
  for (const event of events) fold.take(event)
  return fold.records().map(record => sessionOf(record, now, idleMs))
}
