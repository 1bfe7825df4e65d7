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
  return scoreOf(movesOf(change, { weights, place, population }))
}

interface Liking {
  readonly weights: Weights
  readonly place: Scope
  readonly population: Population
}

/** What of a change moves the score, and by how much; effects that weigh nothing are left out. */
export function movesOf(
  change: Readonly<Record<string, number>>,
  { weights, place, population }: Liking,
): readonly MovedEffect[] {
  return Object.entries(change).flatMap(([effect, amount]): readonly MovedEffect[] => {
    const own = weightAt(weights, effect, place)
    const by = amount * (own ?? population.get(effect) ?? 0)
    return by === 0 ? [] : [{ effect, went: amount > 0 ? 1 : -1, by, isOwn: own !== null }]
  })
}

/** All moves together. */
export function scoreOf(moves: readonly MovedEffect[]): ChangeScore {
  const moved: MovedEffect[] = []
  let [score, own] = [0, 0]
  for (const move of moves) {
    score += move.by
    if (move.isOwn) own += move.by
    const last = moved[NAMED - 1]
    if (move.by === 0 || (last !== undefined && !isFurther(move, last))) continue
    const at = moved.findIndex(other => isFurther(move, other))
    moved.splice(at === -1 ? moved.length : at, 0, move)
    moved.length = Math.min(moved.length, NAMED)
  }
  return { score, own, moved }
}

/** Of equals the one whose name comes first. */
function isFurther(one: MovedEffect, other: MovedEffect): boolean {
  const apart = Math.abs(one.by) - Math.abs(other.by)
  return apart > 0 || (apart === 0 && one.effect < other.effect)
}
