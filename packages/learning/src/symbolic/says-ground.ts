import { effectiveWeights } from '../weights.ts'
import type { StyleReader } from '../style-reader.ts'
import type { EffectGround } from './effect-of.ts'
import type { ExamineInput, ExamineState } from './examine.ts'
import { oneOfEach } from './one-of-each.ts'
import type { SaysGround } from './says-check.ts'

/** All that an operation is held against. */
export interface ExamineGround extends SaysGround, EffectGround {}

export function examineGround(
  { persona, differences }: Pick<ExamineInput, 'persona' | 'differences'>,
  { posterior, choices }: ExamineState,
  reader: StyleReader,
): ExamineGround {
  const population = reader.population()
  const others = effectiveWeights(posterior, persona, population)
  return { choices, others, population, comparisons: posterior.comparisons, differences: oneOfEach(differences) }
}
