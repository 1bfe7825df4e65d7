import type { ExchangeId, ItemId } from '@understudy/contracts'
import type { PersonaPatch } from '@understudy/persona'
import type { LearningRate } from './learning-rate.ts'
import type { ModuleOperation } from './module-patches.ts'
import type { Operation, OperationRefusal } from './operation.ts'
import type { OptimizerGround, StageAnswer, StageQuestion, CriticFailure } from './stage.ts'
import type { Trajectory } from './trajectory.ts'

/** What an update is made of. */
export interface OptimizeInput {
  /** Names the update; its patches carry it. Follows from what is covered. */
  readonly update: string
  /** Those the step covers: what is learned from. */
  readonly batch: readonly Trajectory[]
  /** Older ones: what operations are held against. May hold those of the batch too. */
  readonly recorded: readonly Trajectory[]
  readonly ground: OptimizerGround
  readonly rate: LearningRate
  readonly critic: { readonly id: string; readonly by: 'model' | 'rules'; readonly contextTokens: number | null }
}

/** What the generator needs of its driver; null to let the page breathe. */
export type OptimizerNeed =
  | { readonly type: 'ask'; readonly question: StageQuestion }
  /** Held against recorded choices by the learner, which has them. */
  | {
      readonly type: 'examine'
      readonly operation: Operation
      /** On the statement that would be, or on the item as it stands where none is said. */
      readonly verdicts: readonly Verdict[]
      /** On the item as it stands, where a revision would say it otherwise. */
      readonly present?: readonly Verdict[]
      /** The item that says the statement already and waits to act, where what is asked is whether it may. */
      readonly waiting?: ItemId
      /** Of what was done again, where that is how the operation was tried. */
      readonly cost?: RerunCost
      /** Of an operation on a paragraph, what its host wrote there. */
      readonly base?: string
      /** How many patches the update has so far. */
      readonly counter: number
    }
  /** Done again with the change on recorded exchanges it was not derived from: what they would have cost. */
  | {
      readonly type: 'rerun'
      readonly operation: ModuleOperation
      readonly exchanges: readonly ExchangeId[]
      /** As when it is examined. */
      readonly base?: string
    }

/** What a recorded choice says of a statement: 2 strongly confirmed, 0 neutral, −2 strongly contradicted. */
export interface Verdict {
  readonly outcome: string
  readonly verdict: number
}

export type OptimizerGiven =
  | { readonly type: 'answer'; readonly answer: StageAnswer }
  | { readonly type: 'examined'; readonly examined: Examined }
  /** Null where no exchange could be done again. */
  | { readonly type: 'rerun'; readonly cost: RerunCost | null }

/** Mean edit cost before and after, over as many exchanges as could be done again. */
export interface RerunCost {
  readonly exchanges: number
  readonly before: number
  readonly after: number
}

/** What came of holding an operation against the record. */
export type Examined =
  | { readonly became: 'proposed' | 'active' | 'changed'; readonly patches: readonly PersonaPatch[] }
  | { readonly became: 'refused'; readonly reason: OperationRefusal }

/** What one update came to. Its patches land together or not at all. */
export interface Update {
  readonly update: string
  readonly patches: readonly PersonaPatch[]
  readonly tried: readonly TriedOperation[]
  /** Mean language loss of the batch, 1 for nothing to wish; null where nothing could be said. */
  readonly score: number | null
  readonly questions: number
  /** Why it ended before its end; null where it came to it. */
  readonly stopped: CriticFailure | 'frozen' | 'nothing-to-learn' | null
}

export interface TriedOperation {
  /** Null where what came could not be read as one. */
  readonly operation: Operation | null
  /** Of three at most. */
  readonly tries: number
  readonly became: 'proposed' | 'active' | 'changed' | { readonly refused: OperationRefusal }
}
