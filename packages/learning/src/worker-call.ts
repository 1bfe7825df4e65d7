import type { Learner } from './learner.ts'

/** The methods that cross to a worker. */
export type LearnerMethod = keyof Learner

/** What the page sends. */
export interface LearnerCall {
  readonly understudy: 'learning-call'
  readonly id: number
  readonly method: LearnerMethod
  readonly argument: unknown
}

/** What comes back. `fault` is an error of the program, not an expected failure. */
export type LearnerAnswer = { readonly understudy: 'learning-answer'; readonly id: number } & (
  | { readonly value: unknown }
  | { readonly fault: string }
)

export function isLearnerCall(data: unknown): data is LearnerCall {
  return isTagged(data) && data.understudy === 'learning-call'
}

export function isLearnerAnswer(data: unknown): data is LearnerAnswer {
  return isTagged(data) && data.understudy === 'learning-answer'
}

function isTagged(data: unknown): data is { readonly understudy: unknown } {
  return typeof data === 'object' && data !== null && 'understudy' in data
}
