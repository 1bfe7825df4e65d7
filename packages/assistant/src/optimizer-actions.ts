import type { ItemId, Message, Price, Result, SessionId } from '@understudy/contracts'
import type { RateName, TriedOperation, Update } from '@understudy/learning/symbolic'
import type { PersonaItem } from '@understudy/persona'
import type { Bill } from './bill.ts'
import type { HistoryFailure } from './history-actions.ts'
import type { LedgerEntry, Undone } from './ledger-entries.ts'
import type { OptimizerSetting } from './optimizer-setting.ts'
import type { ActionFailure, Difference, Kept } from './understudy-assistant.ts'

/** Learning in words: what a person sees and does of it. */
export interface OptimizerActions {
  /** Says how much an update may do, who thinks, and whether questions are asked; what is left out stays. */
  setOptimizer(change: Partial<OptimizerSetting>): Promise<Kept>
  /** Who could think: the rules of this package, and the host's answerers. */
  critics(): Promise<readonly CriticChoice[]>
  /** Ends the update that runs or waits: nothing of it lands, and it does not begin again. */
  cancelLearning(): Promise<Kept>
  /** Updates newest first, at most `limit`. */
  updates(limit: number): Promise<readonly ShownUpdate[]>
  /** Takes a whole update back in one step, as `undo` takes back one change. */
  undoUpdate(update: string): Promise<Result<Undone, UndoUpdateFailure>>
  /**
   * What is worth asking the writer now: of all items that are only proposed the one whose answer would say most. Null
   * where there is none, or where one was answered in this session; the same one until it is answered.
   */
  noticed(): Promise<Noticed | null>
  /** `later` asks again in another session; `never-ask` leaves the item as it is and does not come back to it. */
  answerNoticed(item: ItemId, answer: NoticedAnswer): Promise<Result<null, ActionFailure>>
}

export type NoticedAnswer = 'yes' | 'no' | 'later' | 'never-ask'
export type UndoUpdateFailure = HistoryFailure | 'missing-update'

/** What `state()` shows of learning in words. */
export interface OptimizerState {
  readonly rate: RateName
  readonly critic: OptimizerSetting['critic']
  readonly asks: boolean
  /** The update that goes on, here; `waits` while somebody waits for a suggestion. Null while none does. */
  readonly running: RunningUpdate | null
  /** How many updates ended on this page: `updates` says more since. */
  readonly ended: number
}

export interface RunningUpdate {
  readonly update: string
  readonly critic: CriticBehind
  /** Answered so far. */
  readonly questions: number
  readonly waits: boolean
}

/** Who thinks: rules, or a text model. */
export interface CriticBehind {
  /** Of the answerer; `rules` for those of this package. */
  readonly id: string
  readonly by: 'rules' | 'model'
  /** Whether text leaves this machine. */
  readonly remote: boolean
}

export interface CriticChoice extends CriticBehind {
  /** How the proposer of that id reads to the writer; null where there is none. */
  readonly label: Message | null
  /** What it costs, by its host or its writer; null where nobody said. */
  readonly price: Price | null
  /** Whether it would think now, as the setting stands. */
  readonly isChosen: boolean
}

/** One update as a person reads it. */
export interface ShownUpdate {
  readonly update: string
  /** Of the schedule, that it followed. */
  readonly step: number
  readonly startedAt: number
  /** Null while it runs. */
  readonly endedAt: number | null
  readonly status: UpdateStatus
  /** Why it ended before its end; null where it did not. */
  readonly reason: UpdateReason | null
  /** Whether it is begun on again some time: what stopped it may be over by now. */
  readonly waits: boolean
  readonly critic: CriticBehind
  /** Exchanges that it learned from. */
  readonly exchanges: number
  /** Mean language loss of these, 1 for nothing to wish; null where nothing could be said. */
  readonly score: number | null
  readonly questions: number
  /** What models were asked for it; of rules nothing. */
  readonly bill: Bill
  /** From its first question to its last answer, together, ms. */
  readonly ms: number
  /** What was tried and what became of it. */
  readonly tried: readonly ShownTried[]
  /** What it changed, newest first. */
  readonly changes: readonly LedgerEntry[]
  /** Whether anything of it still stands that could be taken back. */
  readonly canUndo: boolean
}

export interface ShownTried extends TriedOperation {
  /** Its words were forgotten since, so that there is no operation to show. */
  readonly isForgotten?: true
}

/** `stopped`: its critic failed, or there was nothing to do. */
export type UpdateStatus = 'running' | 'done' | 'stopped' | 'cancelled'
export type UpdateReason =
  | NonNullable<Update['stopped']>
  /** Something it rests on was forgotten or erased. */
  | 'forgotten'
  /** What it would have changed was changed otherwise meanwhile, again and again. */
  | 'persona-moved'
  /** The program met something that it should never meet. */
  | 'fault'

/** A question to the writer, with what speaks for it. */
export interface Noticed {
  readonly item: PersonaItem
  readonly session: SessionId
  /** Recorded choices behind it, newest first, as real before and after; at most three. */
  readonly evidence: readonly Difference[]
}
