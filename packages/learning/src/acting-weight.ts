/**
 * Log-odds per unit that a wish said in words weighs, also one imported or of the house, and the least that an active
 * item does. Said outright it counts for more than the prior's deviation, and less than a habit shown in dozens of
 * choices; one noticeable change against it is enough to be held back.
 */
export const STATED_WEIGHT = 1.5

/**
 * What a learned item lends its measure: `mean`, and no less than `least`, on the side of `sign`. It never pulls against
 * its own direction: where the posterior has turned, it waits at 0.
 */
export function actingWeight(mean: number, sign: 1 | -1, least: number): number {
  return sign * mean < 0 ? 0 : sign * Math.max(sign * mean, least)
}
