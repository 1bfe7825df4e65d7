import type { DialogueConvention, Scope } from '@understudy/contracts'
import type { PersonaLayer, PersonaPatch } from '@understudy/persona'
import type { Contradictions } from './contradictions.ts'
import type { Claim } from './held-out-check.ts'
import type { LearnBatch } from './learn-outcomes.ts'
import type { RefusedPatch } from './learned-patches.ts'
import type { LearnerState } from './learner-state.ts'
import type { ModelState } from './model-trials.ts'
import type { PatternState } from './pattern-state.ts'
import type { Posterior } from './posterior.ts'
import type { ReplayInput } from './replay.ts'
import type { ChoiceQuestion, TextChoice } from './rewards/choose-texts.ts'
import type { ChangeScore } from './score-change.ts'
import type { ExamineInput } from './symbolic/examine.ts'
import type { Examined } from './symbolic/update.ts'
import type { Weights } from './weights.ts'

/**
 * One writer's learning, wherever it runs: `createLearner` on this thread in slices, `workerLearner` over a port.
 * Calls are answered in the order they are made. Everything handed over and back is plain data.
 */
export interface Learner {
  /** Takes up where `state` left off, or starts anew. False where the state is of another version: then replay. */
  load(state: LearnerState | null): Promise<boolean>
  /** Moves the posterior, and says which patches the ledger should get. Give it an outcome when it ends, and again when it settles. */
  learn(batch: Omit<LearnBatch, 'patches'>): Promise<LearnReport>
  /** Learns everything anew and goes on from there. */
  replay(input: ReplayInput): Promise<LearnReport>
  /** What ranking reads of all layers, after they were changed by other hands than learning's. */
  weigh(layers: readonly PersonaLayer[]): Promise<Weights>
  /** How the writer would see each text in the place of `base`. */
  scoreTexts(request: ScoreRequest): Promise<readonly ChangeScore[]>
  /** Which of several texts to show, question by question, all in one batch. */
  choose(questions: readonly ChoiceQuestion[]): Promise<readonly TextChoice[]>
  /** What the recorded choices say against a claim, as of a wish that a person just made. */
  contradictions(claim: Claim): Promise<Contradictions>
  /** Whether an operation of the optimizer holds by the recorded choices, and the patches that it then comes to. */
  examine(input: ExamineInput): Promise<Examined>
  /** To be kept, so that the next start need not replay. */
  state(): Promise<LearnerState>
}

export interface LearnReport {
  readonly posterior: Posterior
  readonly pattern: PatternState
  readonly models: ModelState
  /** By the author's persona with `patches` applied, and no other layer. */
  readonly weights: Weights
  /** For the ledger, in order. */
  readonly patches: readonly PersonaPatch[]
  readonly refused: readonly RefusedPatch[]
  /** A choice came after later ones had been learned; a replay some time sets that right. */
  readonly late: boolean
}

export interface ScoreRequest {
  readonly weights: Weights
  /**
   * What stands there, with its passage: for a hunk the whole block. Where nothing does, as for a continuation, texts
   * are compared with the first of them, so that only differences between scores mean anything.
   */
  readonly base: string
  /** In the place of `base`, with the same passage. */
  readonly texts: readonly string[]
  readonly place: Scope
  /** BCP 47. */
  readonly language: string
  /** How speech is marked, where the writer said so. */
  readonly dialogue?: DialogueConvention
}
