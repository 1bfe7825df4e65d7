import type { Sureness } from './phrase.ts'

/**
 * How probable a phrase is to be right, from how probable the model thinks it: logistic in the log-odds of the whole and
 * in how many units it has, for a small model is too sure of what it says at length. Fitted by `bench -- predictor`.
 */
export interface Calibration {
  readonly bias: number
  readonly slope: number
  /** Added for each unit after the first. */
  readonly length: number
}

/** As the model says. */
export const UNCALIBRATED: Calibration = { bias: 0, slope: 1, length: 0 }

export function calibrated({ bias, slope, length }: Calibration): Sureness {
  return (log, units) => {
    // of certain and impossible there is no log-odds
    const chance = Math.min(1 - 1e-6, Math.max(1e-6, Math.exp(log)))
    const odds = bias + slope * Math.log(chance / (1 - chance)) + length * (units - 1)
    return 1 / (1 + Math.exp(-odds))
  }
}
