import type { Operation } from '../operation.ts'
import type { OptimizerGround } from '../stage.ts'
import type { RecordedDifference } from '../trajectory.ts'
import { passWants } from './pass-wants.ts'

/** A pass put in that would have done what the writer does by hand, or one taken out whose work the writer takes back. */
export function* pipelineOperations(
  differences: readonly RecordedDifference[],
  { passes }: Pick<OptimizerGround, 'passes'>,
): Generator<null, readonly Operation[]> {
  const wanted = yield* passWants(differences)
  return wanted.flatMap(({ pass, wants, because }): readonly Operation[] => {
    const isOn = passes.includes(pass)
    if (isOn === (wants === 'pass')) return []
    return [
      isOn
        ? { type: 'pipeline', change: { type: 'remove-pass', pass }, because }
        : { type: 'pipeline', change: { type: 'add-pass', pass, after: passes.at(-1) ?? 'drafting' }, because },
    ]
  })
}
