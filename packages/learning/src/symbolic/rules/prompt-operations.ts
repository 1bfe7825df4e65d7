import type { Operation } from '../operation.ts'
import type { RecordedDifference } from '../trajectory.ts'
import type { OptimizerGround } from '../stage.ts'
import { findingsIn, type Finding } from './findings.ts'
import { isOpen, isSaid } from './item-wish.ts'
import { itemOperations } from './item-operations.ts'

/** What differences ask of the persona: items put right that they contradict, and what they keep saying that none says. */
export function* promptOperations(
  differences: readonly RecordedDifference[],
  { items }: OptimizerGround,
): Generator<null, readonly Operation[]> {
  const mended: Operation[] = []
  for (const one of items.filter(isOpen)) mended.push(...(yield* itemOperations(one, differences)))
  const found = yield* findingsIn(differences)
  const fresh = found.filter(({ wish }) => !items.some(({ item }) => isSaid(wish, item)))
  return [...mended, ...fresh.map(added)]
}

function added({ wish, statement, support }: Finding): Operation {
  const field = wish.type === 'pattern' && wish.pattern.type === 'quotes' ? 'format' : 'style'
  // where it holds is said in its own words already
  return { type: 'add', field, statement, mode: wish.mode, because: support.because }
}
