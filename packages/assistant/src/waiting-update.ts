import type { UpdateReason } from './optimizer-actions.ts'
import type { UpdateRecord } from './optimizer-records.ts'

/** How often an update is begun on again by itself after its critic failed. */
export const MOST_FAILURES = 3

/** Failures that may be over the next time. */
const PASSING: readonly UpdateReason[] = [
  'offline',
  'resting',
  'unreachable',
  'timeout',
  'dropped',
  'busy',
  'unauthorized',
  'server-error',
  'not-configured',
  'held-back',
]

/** Whether an update was stopped by what may be over by now: it is begun on again some time. */
export function isWaiting({ status, reason }: Pick<UpdateRecord, 'status' | 'reason'>): boolean {
  return status === 'stopped' && reason !== null && PASSING.includes(reason)
}
