import { sumOf } from './spread.ts'
import type { EditCosts } from './writing-life.ts'

/** Edits that a cost is averaged over, in all seeds at once: one edit alone is mostly the luck of its candidates. */
const WINDOW = 10
/** Edits before the flip that the steady state is read from. */
const STEADY = 30
const TOLERANCE = 1.1

export interface BeforeAndAfter {
  readonly before: readonly EditCosts[]
  readonly after: readonly EditCosts[]
}

/**
 * How many edits after the flip the cost is back within a tenth of its steady state; the number of edits there were,
 * where it never is. A cost is that of the learning desk over that of the other on the same candidates, so that a taste
 * that is dearer than its opposite counts as neither.
 */
export function editsToRecover(seeds: readonly BeforeAndAfter[]): number {
  const enough = TOLERANCE * steadyRatio(seeds)
  const edits = seeds[0]?.after.length ?? 0
  for (let from = 0; from + WINDOW <= edits; from++) if (ratioAfter(seeds, from) <= enough) return from
  return edits
}

/** Cost ratio in the last edits before the flip. */
export function steadyRatio(seeds: readonly BeforeAndAfter[]): number {
  return ratioOf(seeds.flatMap(({ before }) => before.slice(-STEADY)))
}

/** Cost ratio of the ten edits that begin `from` edits after the flip. */
export function ratioAfter(seeds: readonly BeforeAndAfter[], from: number): number {
  return ratioOf(seeds.flatMap(({ after }) => after.slice(from, from + WINDOW)))
}

/** Cost with learning over cost without. */
export function ratioOf(costs: readonly EditCosts[]): number {
  return (
    sumOf(costs, ({ learned }) => learned) /
    Math.max(
      1,
      sumOf(costs, ({ nothing }) => nothing),
    )
  )
}
