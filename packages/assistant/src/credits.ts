import type { Credit } from '@understudy/contracts'
import type { Spent } from './prompt-record.ts'

/** What one suggestion came to, all that its exchange asked of models together. */
export interface SpentOn {
  readonly spent: readonly Spent[]
  /** From the first request to the last part, ms. */
  readonly ms: number
  /** Whether models still answer: it grows. */
  readonly growing: boolean
}

/** Of the suggestions of this session, by the credit that they were shown with. */
export type Credits = WeakMap<Credit, () => SpentOn | null>
