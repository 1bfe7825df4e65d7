import type {
  ItemId,
  Json,
  JsonSchema,
  ModelMessage,
  Result,
  SchemaFailure,
  TemplateParagraphs,
  Usage,
} from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import type { Critique } from './critique.ts'
import type { Gradient, PipelineNode } from './gradient.ts'
import type { LearningRate } from './learning-rate.ts'
import type { Operation, OperationRefusal, PassId, ToolId, ToolSetting } from './operation.ts'
import type { RecordedDifference, Trajectory } from './trajectory.ts'

/**
 * What the optimizer asks of whoever plays critic, one question a stage: as data for rules that compute an answer, and as
 * a short prompt for a model that is held to `schema`. Whatever answers, the answer is read and checked as a stranger's.
 */
export interface StageQuestion {
  /** Follows from the content: the same question again has the same key, in another tab and after a crash too. */
  readonly key: string
  readonly about: StageInput
  readonly messages: readonly ModelMessage[]
  readonly schema: JsonSchema
  readonly maxTokens: number
}

export type StageInput =
  | { readonly stage: 'loss'; readonly trajectories: readonly Trajectory[] }
  | {
      readonly stage: 'gradient'
      readonly node: PipelineNode
      readonly trajectories: readonly Trajectory[]
      readonly critiques: readonly Critique[]
      /** Of the node after this one; of the last node none. */
      readonly next: readonly Gradient[]
    }
  /** Of tools and passes only where some node wants something that they could do. */
  | {
      readonly stage: 'operations'
      readonly optimizer: 'prompt' | 'tool' | 'pipeline'
      readonly differences: readonly RecordedDifference[]
      readonly gradients: readonly Gradient[]
      readonly ground: OptimizerGround
      readonly rate: LearningRate
      /** What was refused of the answer before, and why, where this is another try. */
      readonly refused: readonly RefusedTry[]
    }
  /** Which of two texts follows a statement more, without being told which of them the writer kept. */
  | { readonly stage: 'validation'; readonly statement: string; readonly pairs: readonly BlindPair[] }

export interface RefusedTry {
  /** Null where what came could not be read as one. */
  readonly operation: Operation | null
  readonly reason: OperationRefusal
}

/** Of a recorded difference, `first` is what was kept where `keptFirst` says so, which a model is not told. */
export interface BlindPair {
  readonly outcome: string
  readonly first: string
  readonly second: string
  readonly keptFirst: boolean
}

/** What operations change: the persona and what stands beside it. */
export interface OptimizerGround {
  readonly items: readonly GroundItem[]
  readonly tools: Readonly<Record<ToolId, ToolSetting>>
  readonly passes: readonly PassId[]
  readonly templates: readonly GroundTemplate[]
  /** What stands in memory: material, of which nothing becomes a statement. */
  readonly notes?: readonly string[]
}

export interface GroundItem {
  readonly id: ItemId
  readonly item: PersonaItem
  /** Whether a person took back what learning did of it. */
  readonly held?: boolean
  /** False for one of another layer: it is read, never changed. */
  readonly ours?: boolean
  /** `Outcome.id` of the differences behind it; absent where nobody says. */
  readonly outcomes?: readonly string[]
}

/** A prompt by paragraph; its slots in braces. */
export type GroundTemplate = TemplateParagraphs

/** What came of a question: any JSON, or why there is none. */
export type StageAnswer = Result<Json, CriticFailure>
export type CriticFailure = SchemaFailure | 'held-back'

/** Answers the questions of the optimizer: a text model behind the port, or rules. */
export interface Critic {
  /** Of the model; `rules` for those of this package. */
  readonly id: string
  readonly by: 'model' | 'rules'
  /** Tokens that one question with its answer may take; null for any number. */
  readonly contextTokens: number | null
  answer(question: StageQuestion, signal: AbortSignal): Promise<Answered>
}

export interface Answered {
  readonly answer: StageAnswer
  /** Null where nothing was counted. */
  readonly usage: Usage | null
}
