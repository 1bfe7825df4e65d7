import type { Usual } from '@understudy/learning'
import { measureText } from '@understudy/stylometry'
import type { FitPairs } from './style-populations.ts'

/** Measures that differ by less between drafts are in nearly none of them: a single one would seem far off. */
const LEAST_DEVIATION = 0.05

/** How machine prose reads before a writer has touched it: each measure over the texts that writers changed. */
export function usualProse(files: readonly FitPairs[]): Readonly<Record<string, Usual>> {
  // an edit's loser is the draft; of a ranking nobody can say so
  const drafts = files
    .filter(({ slope }) => slope === 1)
    .flatMap(({ pairs }) => pairs.map(({ pair: { texts }, winner }) => texts[winner === 1 ? 0 : 1]))
  const values = new Map<string, number[]>()
  for (const draft of drafts) {
    for (const [measure, value] of Object.entries(measureText(draft, { language: 'en' }))) {
      values.set(measure, [...(values.get(measure) ?? []), value])
    }
  }
  const usual = [...values].map(([measure, all]) => [measure, usualOf(all)] as const)
  return Object.fromEntries(
    usual.filter(([, { deviation }]) => deviation >= LEAST_DEVIATION).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function usualOf(values: readonly number[]): Usual {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return { mean, deviation: Math.sqrt(spread) }
}
