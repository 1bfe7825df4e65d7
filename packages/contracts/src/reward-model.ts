import type { Check } from './check.ts'
import type { Message } from './message.ts'
import type { PlacedRequest } from './request.ts'

/** Scores texts by one criterion: one call for all requests of a batch. */
export interface RewardModel {
  /** How a persona names it in `modules.rewards`. */
  readonly id: string
  readonly card: RewardCard
  /** A row per question, a reward per text, in order; in the model's own unit, of which the card makes log-odds. */
  score(questions: readonly RewardQuestion[]): Promise<readonly (readonly Reward[])[]>
}

/** Texts of which one is to be chosen. */
export interface RewardQuestion {
  readonly request: PlacedRequest
  /** What they would replace; empty for a continuation. */
  readonly base: string
  readonly texts: readonly string[]
  /** What the writer's items ask of a text there. */
  readonly checks: readonly Check[]
}

export interface Reward {
  /** Higher is better. */
  readonly raw: number
  /** What moved it most, in the writer's words, strongest first. */
  readonly why: readonly Message[]
}

/** What turns a model's raw rewards into log-odds; fitted once on held-out choices, never on the request at hand. */
export interface RewardCard {
  readonly mean: number
  /** Greater than 0. */
  readonly deviation: number
  /** Log-odds per deviation. */
  readonly logOdds: number
  /** Rewards further out than this many deviations say no more than this; 3 where absent. */
  readonly most?: number
}
