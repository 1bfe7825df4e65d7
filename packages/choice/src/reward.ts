/** Rewards further out than this many deviations say no more than this. */
const CLAMP = 3

/** What turns a model's raw rewards into log-odds; fitted once on held-out choices, never on the request at hand. */
export interface RewardCard {
  readonly mean: number
  /** Greater than 0. */
  readonly deviation: number
  /** Log-odds per deviation. */
  readonly logOdds: number
}

/** `raw` in log-odds by `card`. Raw rewards of different models are never added: their scales differ. */
export function calibrate(raw: number, { mean, deviation, logOdds }: RewardCard): number {
  const standing = (raw - mean) / deviation
  return Math.max(-CLAMP, Math.min(CLAMP, standing)) * logOdds
}

/** One reward per candidate: Σ weight × reward over the models. `rewards` has a row per candidate, a column per model. */
export function weighRewards(rewards: readonly (readonly number[])[], weights: readonly number[]): readonly number[] {
  return rewards.map(row => weights.reduce((sum, weight, model) => sum + weight * (row[model] ?? 0), 0))
}
