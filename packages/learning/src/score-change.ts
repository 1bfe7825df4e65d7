import type { MeasureId, Scope } from '@understudy/contracts'
import { weightAt, type Weights } from './weights.ts'

/** How many measures are named as the reason of a score. */
const NAMED = 3

export interface ChangeScore {
  /** Log-odds that the writer prefers the change made. 0 where nothing is known. */
  readonly score: number
  /** The measures that moved it most, the largest first, at most three, with their share of the score. */
  readonly moved: readonly { readonly measure: MeasureId; readonly by: number }[]
}

/** How the writer would see a change of measures, as `measureChange` gives it, at `place`. */
export function scoreChange(weights: Weights, change: Readonly<Record<string, number>>, place: Scope): ChangeScore {
  const shares = Object.entries(change)
    .map(([measure, amount]) => ({ measure: measure as MeasureId, by: amount * weightAt(weights, measure, place) }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.measure < b.measure ? -1 : 1))
  return { score: shares.reduce((sum, { by }) => sum + by, 0), moved: shares.slice(0, NAMED) }
}
