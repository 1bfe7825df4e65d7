import { chanceOf, conditioned, marginOf, type Gaussian, type Term } from './assumed-density.ts'
import type { Features } from './pattern-features.ts'
import type { Population } from './population.ts'

/** Everything that is set in the pattern model. Log-odds are per unit of a feature. */
export const PATTERN_HYPERPARAMETERS = {
  /** Of a writer's weight around the population's, squared: habits differ less between writers than between places. */
  variance: 0.003,
  /** The same of how often a writer takes a list at all, which differs most. */
  constantVariance: 0.1,
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

/** The beliefs once it is known whether a list was taken; the same step as the preference model's. */
export function learnTaken(
  beliefs: PatternBeliefs,
  features: Features,
  isTaken: boolean,
  population: Population,
): PatternBeliefs {
  const terms = termsOf(beliefs, features, population).map(term => ({
    ...term,
    amount: isTaken ? term.amount : -term.amount,
  }))
  const learned = conditioned(terms, 1)
  if (learned === null) return beliefs
  const next = new Map(beliefs)
  for (const [index, belief] of learned.entries()) next.set(terms[index]?.key ?? '', belief)
  return next
}

interface KeyedTerm extends Term {
  readonly key: string
}

function termsOf(beliefs: PatternBeliefs, features: Features, population: Population): readonly KeyedTerm[] {
  return Object.entries(features).flatMap(([key, amount]) => {
    const usual = population.get(key)
    if (usual === undefined) return []
    const { mean, variance } = beliefs.get(key) ?? { mean: usual, variance: priorVariance(key) }
    return [{ key, mean, variance, amount }]
  })
}

function priorVariance(key: string): number {
  return key === 'constant' ? PATTERN_HYPERPARAMETERS.constantVariance : PATTERN_HYPERPARAMETERS.variance
}
