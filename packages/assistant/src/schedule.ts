import type { ExchangeId, SessionId, StoreWrite } from '@understudy/contracts'
import type { PersonaPatch } from '@understudy/persona'

/**
 * When what was learned is settled in one step: once three sessions have ended or thirty exchanges have settled since
 * the last one, when somebody asks for it, or not at all.
 */
export type ScheduleEvery = 'sessions-3-or-30' | 'on-demand' | 'never'

export const DUE_SESSIONS = 3
export const DUE_EXCHANGES = 30

/** What an interface shows of the schedule. */
export interface ScheduleState {
  readonly every: ScheduleEvery
  /** Not yet covered by a step; null until it has been read, and where another tab folds. */
  readonly gathered: { readonly sessions: number; readonly exchanges: number } | null
  /** Either is enough. */
  readonly due: { readonly sessions: number; readonly exchanges: number }
  /** Of the last step, ms since 1970; null where there was none. */
  readonly firedAt: number | null
  /** Learned items that wait in `scoped` for the next step, or are said in `core` as they were at the last. */
  readonly waiting: number
}

/** What one step covers, and no other does: sessions that have ended and exchanges that have settled. */
export interface Covered {
  /** Counts steps from 1. */
  readonly step: number
  /** Ms since 1970. */
  readonly at: number
  readonly by: 'schedule' | 'person'
  readonly sessions: readonly SessionId[]
  readonly exchanges: readonly ExchangeId[]
}

/**
 * A part of a step: reads what is covered and says what comes of it. It may be asked again for the same step, after a
 * crash or in another tab, so the ids of its patches have to follow from the step; what it returns is kept in one write
 * with the record of the step, and nothing of it where that fails.
 */
export type OnSchedule = (covered: Covered) => Promise<StepPart>

export interface StepPart {
  /** For the author's ledger. */
  readonly patches: readonly PersonaPatch[]
  readonly writes: readonly StoreWrite[]
}
