import type { Mode, Scope } from '@understudy/contracts'
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
  /** Works that choices were made in, the newest last; of one work alone nobody can tell what is the work's. */
  readonly works: readonly string[]
  /** By effect: `measure` is the writer's own mean, `measure@mode` what the mode adds to it, `measure@work=W` what a work does. */
  readonly beliefs: Readonly<Record<string, Belief>>
}

export const emptyPosterior: Posterior = { format: 1, learner: LEARNER_VERSION, comparisons: 0, works: [], beliefs: {} }

/** Keys of modes, made once: a key put together anew is hashed anew at each look-up. There are as many as beliefs can be. */
const MODE_KEYS = new Map<Mode, Map<string, string>>()

/** What `mode` adds to a measure's own effect. */
export function modeKey(measure: string, mode: Mode): string {
  const keys = MODE_KEYS.get(mode) ?? new Map<string, string>()
  MODE_KEYS.set(mode, keys)
  const key = keys.get(measure) ?? `${measure}@${mode}`
  keys.set(measure, key)
  return key
}

/** What `work` adds to a measure's own effect. */
export function workKey(measure: string, work: string): string {
  return `${measure}${WORK_MARK}${work}`
}
const WORK_MARK = '@work='

/** Whether a belief is the writer's own mean of a measure. */
export function isOfMeasure(key: string): boolean {
  return !key.includes('@') && !key.startsWith('word:') && !key.startsWith('phrase:')
}

/** Whether a belief is about what `work` adds to a measure. */
export function isOfWork(key: string, work: string): boolean {
  return key.endsWith(WORK_MARK + work)
}

const DEVIATIONS = {
  measure: HYPERPARAMETERS.priorDeviation,
  mode: HYPERPARAMETERS.modeDeviation,
  work: HYPERPARAMETERS.workDeviation,
  word: HYPERPARAMETERS.wordDeviation,
  phrase: HYPERPARAMETERS.phraseDeviation,
} as const

/** What an effect is of: a measure, what a mode or a work adds to one, a word or a phrase. */
export type EffectKind = keyof typeof DEVIATIONS

/** How far an effect lies from the population's over writers, squared. */
const PRIOR_VARIANCES: Readonly<Record<EffectKind, number>> = {
  measure: DEVIATIONS.measure ** 2,
  mode: DEVIATIONS.mode ** 2,
  work: DEVIATIONS.work ** 2,
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
  const belief = beliefs[key]
  // most are absent, and one look tells; what is found may still be no belief, but of any object
  if (belief === undefined || !Object.hasOwn(beliefs, key))
    return { mean: population.get(key) ?? 0, variance: prior, at: comparisons }
  const kept = certaintyKept(comparisons - belief.at)
  return { mean: belief.mean, variance: prior - (prior - belief.variance) * kept, at: comparisons }
}

/** Where a weight is asked about, as far as effects go; absent parts are the writer's own mean. */
export type Part = Pick<Scope, 'mode' | 'work'>

/** The belief about what a mode or a work adds to a measure. */
export function addedBelief(
  posterior: Pick<Posterior, 'beliefs' | 'comparisons'>,
  measure: string,
  part: { readonly mode: Mode } | { readonly work: string },
): Belief {
  return 'mode' in part
    ? effectBelief(posterior, modeKey(measure, part.mode), 'mode')
    : effectBelief(posterior, workKey(measure, part.work), 'work')
}

/** The weight of a measure in a part: the writer's own mean and what mode and work add to it, together. */
export function weightBelief(
  posterior: Posterior,
  measure: string,
  { mode, work }: Part,
  population: Population = UNKNOWN_POPULATION,
): Belief {
  let belief = effectBelief(posterior, measure, 'measure', population)
  if (mode !== undefined) belief = both(belief, addedBelief(posterior, measure, { mode }))
  if (work !== undefined && posterior.works.length > 1) belief = both(belief, addedBelief(posterior, measure, { work }))
  return belief
}

function both(own: Belief, added: Belief): Belief {
  return { mean: own.mean + added.mean, variance: own.variance + added.variance, at: own.at }
}
