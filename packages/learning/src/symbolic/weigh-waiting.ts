import { inScope } from '@understudy/contracts'
import type { OptimizerSteps } from './asking.ts'
import type { Landed } from './land-operations.ts'
import type { LearningRate } from './learning-rate.ts'
import type { Operation } from './operation.ts'
import type { GroundItem, OptimizerGround } from './stage.ts'
import type { RecordedDifference } from './trajectory.ts'
import { verdictsOn, type Validating } from './verdicts-on.ts'
import { whyLeftAlone } from './why-left-alone.ts'

export interface Waiting extends Validating {
  readonly ground: OptimizerGround
  readonly rate: LearningRate
  /** Of the batch: an item about whose place they say nothing waits on, and nobody is asked. */
  readonly fresh: readonly RecordedDifference[]
}

/**
 * Holds what earlier updates proposed against what was recorded since, as many of them as one update may change, those
 * with most evidence first: like everything learned they act once they are sure enough, without being proposed again.
 */
export function* weighWaiting(waiting: Waiting): OptimizerSteps<Landed> {
  const patches: Landed['patches'][number][] = []
  const tried: Landed['tried'][number][] = []
  for (const { id, item, outcomes = [] } of waitingIn(waiting)) {
    const { statement, scope } = item
    const operation: Operation = { type: 'add', field: 'style', statement, mode: scope.mode ?? null, because: outcomes }
    const verdicts = yield* verdictsOn(statement, outcomes, waiting)
    if (waiting.asking.stopped !== null) break
    const given = yield { type: 'examine', operation, verdicts, waiting: id, counter: patches.length }
    yield null
    if (given.type !== 'examined' || given.examined.became === 'refused') continue
    const { became } = given.examined
    patches.push(...given.examined.patches)
    // one that acts is said anew; one that its passages turned against goes
    const done: Operation = became === 'changed' ? { type: 'retire', item: id, because: outcomes } : operation
    tried.push({ operation: done, tries: 1, became })
  }
  return { patches, tried }
}

function waitingIn({ ground, rate, fresh }: Waiting): readonly GroundItem[] {
  return ground.items
    .filter(({ item, held = false, ours = true }) => {
      const isOurs = ours && item.status === 'proposed' && whyLeftAlone(item, held) === null
      return isOurs && fresh.some(({ place }) => inScope(item.scope, place))
    })
    .toSorted((one, other) => other.item.evidence.for - one.item.evidence.for)
    .slice(0, rate.operations)
}
