import type { PersonaOp, PersonaPatch, PatchCheck } from '@understudy/persona'
import { stampedPatch } from '../learned-patch.ts'
import type { ExamineInput } from './examine.ts'

/** What a patch of an update says of itself. */
export interface OptimizerCause {
  readonly type: 'added' | 'activated' | 'revised' | 'retired' | 'rescoped'
  readonly statement: string
  readonly evidence: { readonly for: number; readonly against: number }
}

/** Operations of an update as the ledger keeps them, under its name. */
export function optimizerPatch(
  { type, statement, evidence }: OptimizerCause,
  ops: readonly PersonaOp[],
  check: PatchCheck | null,
  { at, actor, counter, update }: Pick<ExamineInput, 'at' | 'actor' | 'counter' | 'update'>,
): PersonaPatch {
  const params = { statement, for: evidence.for, against: evidence.against }
  return stampedPatch(
    { cause: { key: `learning.optimizer.${type}`, params }, ops },
    { at, actor, counter, check, update },
  )
}
