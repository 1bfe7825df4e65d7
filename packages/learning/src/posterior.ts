import type { Mode } from '@understudy/contracts'
import type { Gaussian } from './assumed-density.ts'
import { HYPERPARAMETERS } from './hyperparameters.ts'
import { LEARNER_VERSION } from './learner-version.ts'
import { UNKNOWN_POPULATION, type Population } from './population.ts'

/** A Gaussian over one effect, in log-odds per unit of change. */
export interface Belief extends Gaussian {
  /** How many comparisons had been learned when this last moved: its variance drifts from there. */
  readonly at: number
}

/**
 * What the learner believes a writer prefers; plain JSON, a few kilobytes whatever was learned.
 * An effect that is absent stands at the population's prior.
 */
export interface Posterior {
  readonly format: 1
  readonly learner: string
  /** How many comparisons it was learned from. */
  readonly comparisons: number
  /** By effect: `measure` is the writer's own mean, `measure@mode` what the mode adds to it. */
  readonly beliefs: Readonly<Record<string, Belief>>
}

export const emptyPosterior: Posterior = { format: 1, learner: LEARNER_VERSION, comparisons: 0, beliefs: {} }

/** `measure`'s own effect, or what `mode` adds to it. */
export function effectKey(measure: string, mode: Mode | null): string {
  return mode === null ? measure : modeKey(measure, mode)
}

/** Keys of modes, made once: a key put together anew is hashed anew at each look-up. There are as many as beliefs can be. */
const MODE_KEYS = new Map<Mode, Map<string, string>>()

function modeKey(measure: string, mode: Mode): string {
  const keys = MODE_KEYS.get(mode) ?? new Map<string, string>()
  MODE_KEYS.set(mode, keys)
  const key = keys.get(measure) ?? `${measure}@${mode}`
  keys.set(measure, key)
  return key
}

const DEVIATIONS = {
  measure: HYPERPARAMETERS.priorDeviation,
  mode: HYPERPARAMETERS.modeDeviation,
  word: HYPERPARAMETERS.wordDeviation,
  phrase: HYPERPARAMETERS.phraseDeviation,
} as const

/** What an effect is of: a measure, what a mode adds to one, a word or a phrase. */
export type EffectKind = keyof typeof DEVIATIONS

/** How far an effect lies from the population's over writers, squared. */
const PRIOR_VARIANCES: Readonly<Record<EffectKind, number>> = {
  measure: DEVIATIONS.measure ** 2,
  mode: DEVIATIONS.mode ** 2,
  word: DEVIATIONS.word ** 2,
  phrase: DEVIATIONS.phrase ** 2,
}

/** What is left of certainty after so many comparisons. Most are few, and looked up: a power costs as much as all else. */
export function certaintyKept(elapsed: number): number {
  return KEPT[elapsed] ?? halved(elapsed)
}

function halved(elapsed: number): number {
  return 2 ** (-elapsed / HYPERPARAMETERS.halfLife)
}

const KEPT = Array.from({ length: 1_000 }, (_, elapsed) => halved(elapsed))

/** Before anything is known of a writer. */
export function priorVariance(kind: EffectKind): number {
  return PRIOR_VARIANCES[kind]
}

/** The belief about one effect as it stands now, its variance drifted; before any choice, the population's. */
export function effectBelief(
  { beliefs, comparisons }: Pick<Posterior, 'beliefs' | 'comparisons'>,
  key: string,
  kind: EffectKind,
  population: Population = UNKNOWN_POPULATION,
): Belief {
  const prior = PRIOR_VARIANCES[kind]
  const belief = Object.hasOwn(beliefs, key) ? beliefs[key] : undefined
  if (belief === undefined) return { mean: population.get(key) ?? 0, variance: prior, at: comparisons }
  const kept = certaintyKept(comparisons - belief.at)
  return { mean: belief.mean, variance: prior - (prior - belief.variance) * kept, at: comparisons }
}

/** The belief about a measure's own effect, or about what `mode` adds to it. */
export function beliefAbout(
  posterior: Pick<Posterior, 'beliefs' | 'comparisons'>,
  measure: string,
  mode: Mode | null,
  population: Population = UNKNOWN_POPULATION,
): Belief {
  return effectBelief(posterior, effectKey(measure, mode), mode === null ? 'measure' : 'mode', population)
}

/** The weight of a measure in `mode`, or the writer's own mean where it is null: both effects together. */
export function weightBelief(
  posterior: Posterior,
  measure: string,
  mode: Mode | null,
  population: Population = UNKNOWN_POPULATION,
): Belief {
  const own = beliefAbout(posterior, measure, null, population)
  if (mode === null) return own
  const added = beliefAbout(posterior, measure, mode)
  return { mean: own.mean + added.mean, variance: own.variance + added.variance, at: own.at }
}
