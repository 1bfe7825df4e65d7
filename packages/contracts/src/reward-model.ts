/** Scores texts by one criterion. Rewards are log-odds, calibrated by the model's card; higher is better. */
export interface RewardModel {
  readonly id: string
  /** One reward per text, in order. `base` is what they would replace; empty for a continuation. */
  score(texts: readonly string[], base: string): readonly number[]
}
