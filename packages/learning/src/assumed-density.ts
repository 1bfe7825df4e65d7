/** A Gaussian belief about one number. */
export interface Gaussian {
  readonly mean: number
  readonly variance: number
}

/** One effect in a choice, and how much of it is in play. */
export interface Term extends Gaussian {
  readonly amount: number
}

/** Newton on a concave function of one variable; three steps are usually enough. */
const NEWTON_STEPS = 12
const CONVERGED = 1e-12
/** A margin that varies less was not moved by anything: changes are kept to four digits. */
const NEGLIGIBLE = 1e-12
/** Of the logistic function averaged over a Gaussian (MacKay 1992). */
const MODERATION = Math.PI / 8

/** The sum of `amount` times effect over all terms: the log-odds of what the choice could be. */
export function marginOf(terms: readonly Term[]): Gaussian {
  let mean = 0
  let variance = 0
  for (const term of terms) {
    mean += term.mean * term.amount
    variance += term.variance * term.amount * term.amount
  }
  return { mean, variance }
}

/**
 * The beliefs about the effects once it is known that their margin won, in the order of `terms`; null where nothing
 * was in play.
 *
 * Assumed-density filtering with a diagonal Gaussian (Opper 1998; Minka 2001): the margin is Gaussian, its logistic
 * update is a Laplace step in that one dimension (Spiegelhalter & Lauritzen 1990), and the result is carried back to
 * each effect in proportion to its share of the margin's variance, which is exact for Gaussians.
 */
export function conditioned(terms: readonly Term[], weight: number): readonly Gaussian[] | null {
  const step = stepOf(marginOf(terms), weight)
  return step === null ? null : terms.map(term => movedBy(term, step))
}

/** A margin before and after it is known that it won. */
export interface Step {
  readonly before: Gaussian
  readonly after: Gaussian
}

/** What `margin` moves by; null where nothing was in play. */
export function stepOf(margin: Gaussian, weight: number): Step | null {
  return margin.variance < NEGLIGIBLE || weight === 0 ? null : { before: margin, after: preferred(margin, weight) }
}

/** The belief about one effect after the step of its margin. */
export function movedBy({ mean, variance, amount }: Term, { before, after }: Step): Gaussian {
  const gain = (variance * amount) / before.variance
  return {
    mean: mean + gain * (after.mean - before.mean),
    variance: variance - gain * gain * (before.variance - after.variance),
  }
}

/** The margin once it is known that it won, as the Gaussian at the mode of σ(s)^weight · N(s; mean, variance). */
export function preferred({ mean, variance }: Gaussian, weight: number): Gaussian {
  let s = mean
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const lost = logistic(-s)
    const slope = weight * lost - (s - mean) / variance
    const curvature = weight * lost * (1 - lost) + 1 / variance
    s += slope / curvature
    if (Math.abs(slope / curvature) < CONVERGED) break
  }
  const lost = logistic(-s)
  return { mean: s, variance: 1 / (1 / variance + weight * lost * (1 - lost)) }
}

/** The chance that goes with log-odds `x`. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** The chance that an uncertain margin is above 0: the less is known, the nearer to a half. */
export function chanceOf({ mean, variance }: Gaussian): number {
  return logistic(mean / Math.sqrt(1 + MODERATION * variance))
}
