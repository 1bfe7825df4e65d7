import type { Gaussian } from './assumed-density.ts'
import type { Features } from './pattern-features.ts'
import type { Population } from './population.ts'

/** Everything that is set in the model of which suggestion of a list is taken. */
export const LIST_HYPERPARAMETERS = {
  /** Of a writer's weight around the population's, squared. */
  variance: 0.003,
  /** Of the population's weights around 0, squared. */
  populationVariance: 1 / 30,
} as const

export type ListBeliefs = ReadonlyMap<string, Gaussian>

/** The chance of each suggestion of a list, given that one of them is taken (conditional logit, McFadden 1974). */
export function chancesInList(
  beliefs: ListBeliefs,
  list: readonly Features[],
  population: Population,
): readonly number[] {
  const scores = list.map(each => scoreOf(beliefs, each, population))
  const most = Math.max(...scores)
  const odds = scores.map(score => Math.exp(score - most))
  const total = odds.reduce((sum, each) => sum + each, 0)
  return odds.map(each => each / total)
}

/** The beliefs once it is known which was taken: one Newton step of the softmax, its curvature kept on the diagonal. */
export function learnFromList(
  beliefs: ListBeliefs,
  list: readonly Features[],
  taken: number,
  population: Population,
): ListBeliefs {
  const chosen = list[taken]
  if (chosen === undefined) return beliefs
  const chances = chancesInList(beliefs, list, population)
  const next = new Map(beliefs)
  for (const key of Object.keys(chosen)) {
    const expected = list.reduce((sum, each, i) => sum + (chances[i] ?? 0) * (each[key] ?? 0), 0)
    const squared = list.reduce((sum, each, i) => sum + (chances[i] ?? 0) * (each[key] ?? 0) ** 2, 0)
    const { mean, variance } = beliefOf(beliefs, key, population)
    const narrowed = 1 / (1 / variance + Math.max(0, squared - expected ** 2))
    next.set(key, { mean: mean + narrowed * ((chosen[key] ?? 0) - expected), variance: narrowed })
  }
  return next
}

/** How much likelier it is taken than another, by a population alone; log-odds, up to what all of a list share. */
export function listScore(features: Features, population: Population): number {
  return scoreOf(new Map(), features, population)
}

function scoreOf(beliefs: ListBeliefs, features: Features, population: Population): number {
  return Object.entries(features).reduce(
    (sum, [key, amount]) => sum + amount * beliefOf(beliefs, key, population).mean,
    0,
  )
}

function beliefOf(beliefs: ListBeliefs, key: string, population: Population): Gaussian {
  return beliefs.get(key) ?? { mean: population.get(key) ?? 0, variance: LIST_HYPERPARAMETERS.variance }
}
