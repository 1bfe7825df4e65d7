import type { FailureReason, ModelPart } from '@understudy/contracts'

export type Failed = Extract<ModelPart, { type: 'failed' }>
/** Why answers failed, whichever they are. */
export type Fault = Omit<Failed, 'type' | 'index'>

export const OFFLINE: Fault = { reason: 'offline', detail: 'This machine has no connection.' }
export const TOO_LATE: Fault = { reason: 'timeout', detail: 'No text came in time.' }
export const TOO_LONG: Fault = { reason: 'timeout', detail: 'The answers took too long as a whole.' }
export const NOTHING: Fault = { reason: 'malformed', detail: 'The model ended without an answer.' }
export const BROKEN_OFF: Fault = { reason: 'dropped', detail: 'The model ended before the answer did.' }

export function resting(retryAfterMs: number): Fault {
  return { reason: 'resting', detail: 'The model failed too often and is left alone for a while.', retryAfterMs }
}

/** What may well go better a moment later. A key, a prompt or an address that is wrong stays wrong. */
const PASSING: ReadonlySet<FailureReason> = new Set(['unreachable', 'busy', 'server-error', 'dropped', 'timeout'])

export function isPassing(reason: FailureReason): boolean {
  return PASSING.has(reason)
}

/** What to say of several answers that all failed: what will not pass, before what may. Null of none. */
export function worstOf(failed: readonly Failed[]): Fault | null {
  const worst = failed.find(({ reason }) => !isPassing(reason)) ?? failed[0]
  if (worst === undefined) return null
  const { type: _, index: __, ...fault } = worst
  return fault
}
