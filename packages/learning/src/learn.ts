import type { Scope } from '@understudy/contracts'
import { conditioned, marginOf, type Term } from './assumed-density.ts'
import type { Comparison } from './comparison.ts'
import { UNKNOWN_POPULATION, type Population } from './population.ts'
import { effectBelief, effectKey, type Belief, type EffectKind, type Posterior } from './posterior.ts'

/** Beliefs are kept to a billionth, so that engines whose `exp` differs in its last bit agree on the bytes. */
const PRECISION = 1e9

/** What `learn` reads of a comparison. */
export interface Preference extends Pick<Comparison, 'change' | 'weight'> {
  readonly place: Pick<Scope, 'mode'>
  /** Words and phrases that the preferred text has more of (1) or fewer (-1), as `lexicalChange` names them. */
  readonly words?: Readonly<Record<string, number>>
  /** How steeply the choice follows taste; 1 where it is left out. */
  readonly slope?: number
}

/** An effect in play, with where its belief is kept. */
interface KeyedTerm extends Term {
  readonly key: string
}

type Standing = Pick<Posterior, 'beliefs' | 'comparisons'>

/**
 * The posterior after one comparison, whose winner was preferred with probability σ(weights · change): see
 * `conditioned`. Effects of a mode are random effects around the writer's own (shrinkage by their smaller prior), and
 * those are around the population's.
 */
export function learn(posterior: Posterior, preference: Preference): Posterior {
  return learnAll(posterior, [preference])
}

/** The same one after another, the earliest first, from a population on; cheaper than one by one. */
export function learnAll(
  posterior: Posterior,
  preferences: readonly Preference[],
  population: Population = UNKNOWN_POPULATION,
): Posterior {
  const learned = openPosterior(posterior)
  for (const preference of preferences) learnInto(learned, preference, population)
  return learned.comparisons === posterior.comparisons ? posterior : learned
}

/** A posterior of whoever is learning it, who hands it out only when done. */
export interface OpenPosterior extends Posterior {
  comparisons: number
  readonly beliefs: Record<string, Belief>
}

export function openPosterior(posterior: Posterior): OpenPosterior {
  return { ...posterior, beliefs: { ...posterior.beliefs } }
}

/** `learn` in place: a writer's beliefs are hundreds, and of one choice only a few move. */
export function learnInto(
  posterior: OpenPosterior,
  preference: Preference,
  population: Population = UNKNOWN_POPULATION,
): void {
  const terms = termsOf(posterior, preference, population)
  const learned = conditioned(terms, preference.weight)
  if (learned === null) return
  posterior.comparisons++
  const at = posterior.comparisons
  let index = 0
  for (const { key } of terms) {
    const belief = learned[index++]
    if (belief !== undefined)
      posterior.beliefs[key] = { mean: rounded(belief.mean), variance: rounded(belief.variance), at }
  }
}

/** `learnInto` of a choice's measures by themselves, and of its words beside them: of both, what words explain. */
export function learnBesides(posterior: OpenPosterior, preference: Preference, population: Population): void {
  const { words = {}, ...measured } = preference
  const terms = termsOf(posterior, preference, population)
  const learned = conditioned(terms, preference.weight)
  const before = posterior.comparisons
  learnInto(posterior, measured, population)
  if (learned === null) return
  if (posterior.comparisons === before) posterior.comparisons++
  for (const [index, { key }] of terms.entries()) {
    const belief = learned[index]
    if (belief !== undefined && Object.hasOwn(words, key))
      posterior.beliefs[key] = {
        mean: rounded(belief.mean),
        variance: rounded(belief.variance),
        at: posterior.comparisons,
      }
  }
}

/** Log-odds that the writer's choice goes as `preference` says, from all that is believed; what it weighs is not read. */
export function expectedMargin(
  posterior: Standing,
  preference: Omit<Preference, 'weight'>,
  population: Population = UNKNOWN_POPULATION,
): number {
  return marginOf(termsOf(posterior, preference, population)).mean
}

function termsOf(
  posterior: Standing,
  preference: Omit<Preference, 'weight'>,
  population: Population,
): readonly KeyedTerm[] {
  return effectsOf(preference).map(({ key, kind, amount }) => {
    const { mean, variance } = effectBelief(posterior, key, kind, population)
    return { key, mean, variance, amount }
  })
}

/** Where a belief is kept, and how much of it is in play. */
interface Effect {
  readonly key: string
  readonly kind: EffectKind
  readonly amount: number
}

/** A remembered choice is learned from anew by each check of a claim about it. */
const EFFECTS = new WeakMap<Omit<Preference, 'weight'>, readonly Effect[]>()

function effectsOf(preference: Omit<Preference, 'weight'>): readonly Effect[] {
  const effects = EFFECTS.get(preference) ?? listed(preference)
  EFFECTS.set(preference, effects)
  return effects
}

function listed({ change, words = {}, place: { mode }, slope = 1 }: Omit<Preference, 'weight'>): readonly Effect[] {
  const effects: Effect[] = []
  for (const [measure, amount] of Object.entries(change)) {
    effects.push({ key: measure, kind: 'measure', amount: slope * amount })
    if (mode !== undefined) effects.push({ key: effectKey(measure, mode), kind: 'mode', amount: slope * amount })
  }
  for (const [key, amount] of Object.entries(words))
    effects.push({ key, kind: lexicalKind(key), amount: slope * amount })
  return effects
}

/** Of a key as `lexicalChange` gives it. */
export function lexicalKind(key: string): 'word' | 'phrase' {
  return key.startsWith('phrase:') ? 'phrase' : 'word'
}

function rounded(value: number): number {
  return Math.round(value * PRECISION) / PRECISION
}
