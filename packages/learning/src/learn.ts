import type { Comparison } from './comparison.ts'
import { beliefAbout, effectKey, type Belief, type Posterior } from './posterior.ts'

/** Beliefs are kept to a billionth, so that engines whose `exp` differs in its last bit agree on the bytes. */
const PRECISION = 1e9
/** Newton on a concave function of one variable; three steps are usually enough. */
const NEWTON_STEPS = 12
const CONVERGED = 1e-12
/** A margin that varies less was not moved by anything: changes are kept to four digits. */
const NEGLIGIBLE = 1e-12

/** What a comparison asks the model about: effects and how much each is in play. */
interface Term {
  readonly key: string
  readonly belief: Belief
  readonly amount: number
}

/** What `learn` reads of a comparison. */
export type Preference = Pick<Comparison, 'change' | 'place' | 'weight'>

/**
 * The posterior after one comparison, whose winner was preferred with probability σ(weights · change).
 *
 * Assumed-density filtering with a diagonal Gaussian (Opper 1998; Minka 2001): the margin weights · change is
 * Gaussian, its logistic update is a Laplace step in that one dimension (Spiegelhalter & Lauritzen 1990), and the
 * result is carried back to each effect in proportion to its share of the margin's variance, which is exact for
 * Gaussians. Effects of a mode are random effects around the writer's own (shrinkage by their smaller prior).
 */
export function learn(posterior: Posterior, preference: Preference): Posterior {
  return learnAll(posterior, [preference])
}

/** The same one after another, the earliest first; cheaper than one by one. */
export function learnAll(posterior: Posterior, preferences: readonly Preference[]): Posterior {
  const beliefs: Record<string, Belief> = { ...posterior.beliefs }
  let comparisons = posterior.comparisons
  for (const preference of preferences) {
    if (moveBeliefs(beliefs, comparisons, preference)) comparisons++
  }
  return comparisons === posterior.comparisons ? posterior : { ...posterior, comparisons, beliefs }
}

/** Moves `beliefs` in place; false where the preference says nothing. */
function moveBeliefs(beliefs: Record<string, Belief>, comparisons: number, preference: Preference): boolean {
  const terms = termsOf({ beliefs, comparisons }, preference)
  const margin = marginOf(terms)
  if (margin.variance < NEGLIGIBLE || preference.weight === 0) return false
  const after = preferred(margin, preference.weight)
  for (const term of terms) beliefs[term.key] = carriedBack(term, margin, after, comparisons + 1)
  return true
}

function termsOf(
  posterior: Pick<Posterior, 'beliefs' | 'comparisons'>,
  { change, place }: Preference,
): readonly Term[] {
  return Object.entries(change).flatMap(([measure, amount]) =>
    [null, place.mode].map(mode => ({
      key: effectKey(measure, mode),
      belief: beliefAbout(posterior, measure, mode),
      amount,
    })),
  )
}

interface Margin {
  readonly mean: number
  readonly variance: number
}

function marginOf(terms: readonly Term[]): Margin {
  let mean = 0
  let variance = 0
  for (const { belief, amount } of terms) {
    mean += belief.mean * amount
    variance += belief.variance * amount * amount
  }
  return { mean, variance }
}

/** The margin once it is known that it won, as the Gaussian at the mode of σ(s)^weight · N(s; mean, variance). */
function preferred({ mean, variance }: Margin, weight: number): Margin {
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

function carriedBack({ belief, amount }: Term, before: Margin, after: Margin, at: number): Belief {
  const gain = (belief.variance * amount) / before.variance
  return {
    mean: rounded(belief.mean + gain * (after.mean - before.mean)),
    variance: rounded(belief.variance - gain * gain * (before.variance - after.variance)),
    at,
  }
}

function rounded(value: number): number {
  return Math.round(value * PRECISION) / PRECISION
}

/** The chance that goes with log-odds `x`. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
