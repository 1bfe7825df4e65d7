import type { Scope } from '@understudy/contracts'
import { UNKNOWN_POPULATION, type Population } from './population.ts'
import { weightAt, type Weights } from './weights.ts'

/** How many effects are named as the reason of a score. */
const NAMED = 3

export interface ChangeScore {
  /** Log-odds that the writer prefers the change made: what their items say, and for all else what most writers do. */
  readonly score: number
  /** Of those, what their own items say. 0 where none speaks: only this may hold a kind of change back. */
  readonly own: number
  /** What moved the score most, the largest first, at most three, with their share of it. */
  readonly moved: readonly MovedEffect[]
}

export interface MovedEffect {
  /** A measure, or a word or phrase as `lexicalChange` names it. */
  readonly effect: string
  /** Whether there is more of it (1) or less (-1) than before. */
  readonly went: 1 | -1
  readonly by: number
  /** Whether an item of the writer says so, and not the population. */
  readonly isOwn: boolean
}

/** How the writer would see a change, of measures as `measureChange` gives it and of words as `lexicalChange` does, at `place`. */
export function scoreChange(
  weights: Weights,
  change: Readonly<Record<string, number>>,
  place: Scope,
  population: Population = UNKNOWN_POPULATION,
): ChangeScore {
  return scoreEffects(Object.entries(change), { weights, place, population })
}

interface Liking {
  readonly weights: Weights
  readonly place: Scope
  readonly population: Population
}

/** The same of effects one by one. */
export function scoreEffects(
  effects: Iterable<readonly [effect: string, amount: number]>,
  { weights, place, population }: Liking,
): ChangeScore {
  const shares: MovedEffect[] = []
  for (const [effect, amount] of effects) {
    const own = weights.length === 0 ? null : weightAt(weights, effect, place)
    const by = amount * (own ?? population.get(effect) ?? 0)
    if (by !== 0) shares.push({ effect, went: amount > 0 ? 1 : -1, by, isOwn: own !== null })
  }
  shares.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.effect < b.effect ? -1 : 1))
  const sum = (all: readonly MovedEffect[]) => all.reduce((total, { by }) => total + by, 0)
  return { score: sum(shares), own: sum(shares.filter(({ isOwn }) => isOwn)), moved: shares.slice(0, NAMED) }
}
