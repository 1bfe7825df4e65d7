import { extended, indexOf } from './choice-index.ts'
import type { Comparison } from './comparison.ts'

/** A comparison that was learned, kept as evidence and to test items on. */
export interface Choice extends Comparison {
  /** How many comparisons had been learned with it: says how long ago it was, as forgetting counts. */
  readonly learnedAs: number
  /** The measures it is evidence about; the others moved as by-products. */
  readonly about: readonly string[]
}

/** What moved less than this share of what moved most is its by-product: a plainer tag is also a shorter word. */
const LEAST_SHARE = 0.5

/**
 * `choices`, oldest first, with one more; a choice goes when none of its measures has it among its newest passages, or
 * among the newest of its passage. A passage that is met again under another key, its block having changed elsewhere, keeps the key it had.
 */
export function remember(choices: readonly Choice[], comparison: Comparison, learnedAs: number): readonly Choice[] {
  const passage = indexOf(choices).passageOf(comparison)
  return extended(choices, { ...comparison, passage, learnedAs, about: mainMeasures(comparison.change) })
}

function mainMeasures(change: Comparison['change']): readonly string[] {
  const moves = Object.entries(change)
  const most = Math.max(...moves.map(([, amount]) => Math.abs(amount)))
  return moves.flatMap(([measure, amount]) => (Math.abs(amount) >= LEAST_SHARE * most ? [measure] : []))
}
