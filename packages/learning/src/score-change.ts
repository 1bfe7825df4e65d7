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
  const moved: MovedEffect[] = []
  let [score, own] = [0, 0]
  for (const [effect, amount] of effects) {
    const said = weights.length === 0 ? null : weightAt(weights, effect, place)
    const by = amount * (said ?? population.get(effect) ?? 0)
    if (by === 0) continue
    score += by
    if (said !== null) own += by
    const last = moved[NAMED - 1]
    if (last !== undefined && !isFurther(by, effect, last)) continue
    const at = moved.findIndex(other => isFurther(by, effect, other))
    moved.splice(at === -1 ? moved.length : at, 0, { effect, went: amount > 0 ? 1 : -1, by, isOwn: said !== null })
    moved.length = Math.min(moved.length, NAMED)
  }
  return { score, own, moved }
}

/** Of equals the one whose name comes first. */
function isFurther(by: number, effect: string, other: MovedEffect): boolean {
  const apart = Math.abs(by) - Math.abs(other.by)
  return apart > 0 || (apart === 0 && effect < other.effect)
}
