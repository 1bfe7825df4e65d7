import type { SessionId } from '@understudy/contracts'
import type { FoundSession, SessionQuery } from './find-sessions.ts'
import type { ScheduleEvery } from './schedule.ts'
import type { Difference, Kept } from './understudy-assistant.ts'

/** What a person does with sessions and the schedule. */
export interface SittingActions {
  /** Sessions newest first, those that hold no exchange left out. Words are looked up in the kept texts. */
  sessions(query?: SessionQuery): Promise<readonly FoundSession[]>
  /** What became of everything that was asked for in a session, newest first. */
  sessionDifferences(session: SessionId): Promise<readonly Difference[]>
  /** When what was learned is settled. */
  setSchedule(every: ScheduleEvery): Promise<Kept>
  /** Settles what was learned now, in one step that covers all that no step has; none where there is nothing. */
  learnNow(): Promise<Kept>
}
