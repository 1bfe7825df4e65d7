import type { RewardCard } from '@understudy/contracts'

/** As far out as most rewards mean anything, in deviations. */
const MOST = 3

/**
 * `raw` in log-odds by `card`. Raw rewards of different models are never added: their scales differ. What is no number
 * says nothing.
 */
export function calibrate(raw: number, { mean, deviation, logOdds, most = MOST }: RewardCard): number {
  const standing = (raw - mean) / deviation
  if (Number.isNaN(standing)) return 0
  return Math.max(-most, Math.min(most, standing)) * logOdds
}

/** One reward per candidate: Σ weight × reward over the models. `rewards` has a row per candidate, a column per model. */
export function weighRewards(rewards: readonly (readonly number[])[], weights: readonly number[]): readonly number[] {
  return rewards.map(row => weights.reduce((sum, weight, model) => sum + weight * (row[model] ?? 0), 0))
}
