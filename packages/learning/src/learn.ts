import { rounded } from './rounded.ts'
import { rememberWork } from './remember-work.ts'
import { marginOf, movedBy, stepOf, type Step, type Term } from './assumed-density.ts'
import type { Comparison } from './comparison.ts'
import { UNKNOWN_POPULATION, type Population } from './population.ts'
import { effectBelief, modeKey, workKey, type Belief, type EffectKind, type Part, type Posterior } from './posterior.ts'

/** What `learn` reads of a comparison. */
export interface Preference extends Pick<Comparison, 'change' | 'weight'> {
  readonly place: Part
  /** Words and phrases that the preferred text has more of (1) or fewer (-1), as `lexicalChange` names them. */
  readonly words?: Readonly<Record<string, number>>
  /** How steeply the choice follows taste; 1 where it is left out. */
  readonly slope?: number
}

/** An effect in play, with where its belief is kept. */
interface KeyedTerm extends Term {
  readonly key: string
}

type Standing = Pick<Posterior, 'beliefs' | 'comparisons' | 'works'>

/**
 * The posterior after one comparison, whose winner was preferred with probability σ(weights · change): see
 * `conditioned`. Effects of a mode, and of a work once there are two, are random effects around the writer's own (shrinkage by their smaller prior), and
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
  for (const preference of preferences) learnEffects(learned, preference, effectsOf(preference), population)
  return learned.comparisons === posterior.comparisons ? posterior : learned
}

/** A posterior of whoever is learning it, who hands it out only when done. */
export interface OpenPosterior extends Posterior {
  comparisons: number
  works: readonly string[]
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
  learnEffects(posterior, preference, listed(preference), population)
}

function learnEffects(
  posterior: OpenPosterior,
  { place, weight }: Preference,
  effects: readonly Effect[],
  population: Population,
): void {
  rememberWork(posterior, place.work, population)
  const terms = termsOf(posterior, effects, population)
  const step = stepOf(marginOf(terms), weight)
  if (step === null) return
  posterior.comparisons++
  for (const term of terms) believe(posterior, term, step)
}

function believe(posterior: OpenPosterior, term: KeyedTerm, step: Step): void {
  const { mean, variance } = movedBy(term, step)
  posterior.beliefs[term.key] = { mean: rounded(mean), variance: rounded(variance), at: posterior.comparisons }
}

/** `learnInto` of a choice's measures by themselves, and of its words beside them: of both, what words explain. */
export function learnBesides(posterior: OpenPosterior, preference: Preference, population: Population): void {
  const { words = {}, ...measured } = preference
  rememberWork(posterior, preference.place.work, population)
  const terms = termsOf(posterior, listed(preference), population)
  const step = stepOf(marginOf(terms), preference.weight)
  const before = posterior.comparisons
  learnInto(posterior, measured, population)
  if (step === null) return
  if (posterior.comparisons === before) posterior.comparisons++
  for (const term of terms) if (Object.hasOwn(words, term.key)) believe(posterior, term, step)
}

/** Log-odds that the writer's choice goes as `preference` says, from all that is believed; what it weighs is not read. */
export function expectedMargin(
  posterior: Standing,
  preference: Omit<Preference, 'weight'>,
  population: Population = UNKNOWN_POPULATION,
): number {
  return marginOf(termsOf(posterior, effectsOf(preference), population)).mean
}

function termsOf(posterior: Standing, effects: readonly Effect[], population: Population): readonly KeyedTerm[] {
  const isOneWork = posterior.works.length < 2
  const terms: KeyedTerm[] = []
  for (const { key, kind, amount } of effects) {
    if (isOneWork && kind === 'work') continue
    const { mean, variance } = effectBelief(posterior, key, kind, population)
    terms.push({ key, mean, variance, amount })
  }
  return terms
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
  const known = EFFECTS.get(preference)
  if (known !== undefined) return known
  const effects = listed(preference)
  EFFECTS.set(preference, effects)
  return effects
}

function listed({
  change,
  words = {},
  place: { mode, work },
  slope = 1,
}: Omit<Preference, 'weight'>): readonly Effect[] {
  const effects: Effect[] = []
  for (const [measure, amount] of Object.entries(change)) {
    effects.push({ key: measure, kind: 'measure', amount: slope * amount })
    if (mode !== undefined) effects.push({ key: modeKey(measure, mode), kind: 'mode', amount: slope * amount })
    if (work !== undefined) effects.push({ key: workKey(measure, work), kind: 'work', amount: slope * amount })
  }
  for (const [key, amount] of Object.entries(words))
    effects.push({ key, kind: lexicalKind(key), amount: slope * amount })
  return effects
}

/** Of a key as `lexicalChange` gives it. */
export function lexicalKind(key: string): 'word' | 'phrase' {
  return key.startsWith('phrase:') ? 'phrase' : 'word'
}
