import { chanceOf, conditioned, marginOf, type Gaussian, type Term } from './assumed-density.ts'
import type { Features } from './pattern-features.ts'
import type { Population } from './population.ts'

/** Everything that is set in the pattern model. Log-odds are per unit of a feature. */
export const PATTERN_HYPERPARAMETERS = {
  /** Of a writer's weight around the population's, squared: habits differ less between writers than between places. */
  variance: 0.003,
  /** The same of how often a writer takes a list at all, which differs most. */
  constantVariance: 0.1,
  /** The same of what speaks of the place alone: few, and where writers differ they differ wholly. */
  placeVariance: 1,
  /** The same of the length: what is kept of all lengths must not be laid to the one that was shown. */
  lengthVariance: 0.25,
  /** Decisions after which half of what was certain is uncertain again, where forgetting is asked for. */
  halfLife: 120,
  /** Of the population's weights around 0, squared. */
  populationVariance: 0.03,
} as const

/**
 * What is believed of how a writer behaves: a Gaussian by feature. An absent one stands at the population's; what the
 * population has no weight for is not read, so that there are never more than it has.
 */
export type PatternBeliefs = ReadonlyMap<string, Gaussian>

/** The chance that a list is taken, less sure where less is known. */
export function chanceTaken(beliefs: PatternBeliefs, features: Features, population: Population): number {
  return chanceOf(marginOf(termsOf(beliefs, features, population)))
}

/** What became of a list, and how many it stands for; 1 by default. */
export interface Decision {
  readonly isTaken: boolean
  readonly weight?: number
}

/** The beliefs once it is known whether a list was taken; the same step as the preference model's. */
export function learnTaken(
  beliefs: PatternBeliefs,
  features: Features,
  { isTaken, weight = 1 }: Decision,
  population: Population,
): PatternBeliefs {
  const terms = termsOf(beliefs, features, population).map(term => ({
    ...term,
    amount: isTaken ? term.amount : -term.amount,
  }))
  const learned = conditioned(terms, weight)
  if (learned === null) return beliefs
  const next = new Map(beliefs)
  for (const [index, belief] of learned.entries()) next.set(terms[index]?.key ?? '', belief)
  return next
}

/** The beliefs one decision later: what was certain grows uncertain, the means stay. */
export function drifted(beliefs: PatternBeliefs): PatternBeliefs {
  const kept = 2 ** (-1 / PATTERN_HYPERPARAMETERS.halfLife)
  return new Map(
    [...beliefs].map(([key, { mean, variance }]) => {
      const prior = priorVariance(key)
      return [key, { mean, variance: prior - (prior - variance) * kept }]
    }),
  )
}

interface KeyedTerm extends Term {
  readonly key: string
}

function termsOf(beliefs: PatternBeliefs, features: Features, population: Population): readonly KeyedTerm[] {
  const terms: KeyedTerm[] = []
  for (const [key, amount] of Object.entries(features)) {
    const usual = population.get(key)
    if (usual === undefined) continue
    const { mean, variance } = beliefs.get(key) ?? { mean: usual, variance: priorVariance(key) }
    terms.push({ key, mean, variance, amount })
  }
  return terms
}

const PLACE = /^(?:mode:|unasked)/

function priorVariance(key: string): number {
  if (key === 'constant') return PATTERN_HYPERPARAMETERS.constantVariance
  if (key === 'words') return PATTERN_HYPERPARAMETERS.lengthVariance
  return PLACE.test(key) ? PATTERN_HYPERPARAMETERS.placeVariance : PATTERN_HYPERPARAMETERS.variance
}
