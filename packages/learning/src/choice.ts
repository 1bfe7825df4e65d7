import type { Comparison } from './comparison.ts'

/** Passages remembered for each measure. More than an item needs, few enough that a changed taste soon outnumbers the old. */
export const PASSAGES_PER_MEASURE = 20

/** Of one passage, for each measure: more of the same say no more, and a passage asked again for years stays small. */
const CHOICES_PER_PASSAGE = 8

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
  const before = choices.findLast(({ passage, spot }) => passage === comparison.passage || spot === comparison.spot)
  const passage = before?.passage ?? comparison.passage
  return newest([...choices, { ...comparison, passage, learnedAs, about: mainMeasures(comparison.change) }])
}

function mainMeasures(change: Comparison['change']): readonly string[] {
  const moves = Object.entries(change)
  const most = Math.max(...moves.map(([, amount]) => Math.abs(amount)))
  return moves.flatMap(([measure, amount]) => (Math.abs(amount) >= LEAST_SHARE * most ? [measure] : []))
}

function newest(choices: readonly Choice[]): readonly Choice[] {
  const passages = new Map<string, Map<string, number>>()
  const kept = choices.toReversed().filter(({ change, passage }) => {
    let wanted = false
    for (const measure of Object.keys(change)) {
      const seen = passages.get(measure) ?? new Map<string, number>()
      passages.set(measure, seen)
      const count = seen.get(passage) ?? 0
      if (count < CHOICES_PER_PASSAGE && (count > 0 || seen.size < PASSAGES_PER_MEASURE)) {
        seen.set(passage, count + 1)
        wanted = true
      }
    }
    return wanted
  })
  return kept.length === choices.length ? choices : kept.toReversed()
}
