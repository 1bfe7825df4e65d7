/** Digits kept of a log loss: enough to compare, few enough to be the same on every machine. */
const DIGITS = 6

/** Of a choice that went as these log-odds had it. */
export function lossOf(logOdds: number): number {
  return Math.log1p(Math.exp(-logOdds))
}

export function roundedLoss(loss: number): number {
  return Number(loss.toFixed(DIGITS))
}
