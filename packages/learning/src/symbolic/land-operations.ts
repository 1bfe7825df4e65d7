import type { PersonaPatch } from '@understudy/persona'
import type { OptimizerSteps } from './asking.ts'
import type { LearningRate } from './learning-rate.ts'
import { whyIllegal, type LegalityRecord } from './legality.ts'
import type { Operation, OperationRefusal } from './operation.ts'
import type { Proposals, Proposed } from './propose-operations.ts'
import type { OptimizerGround } from './stage.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { TriedOperation } from './update.ts'
import { weighOperation, type Weighing } from './weigh-operation.ts'

/** For each that may land so many are weighed: most of what a critic proposes does not hold. */
const WEIGHED_FOR_ONE = 2

interface Landing extends Omit<Weighing, 'counter' | 'names'> {
  readonly record: LegalityRecord
  readonly rate: LearningRate
  /** What the update came to before anything that was proposed now. */
  readonly before: Landed
}

export interface Landed {
  readonly patches: readonly PersonaPatch[]
  readonly tried: readonly TriedOperation[]
}

/**
 * Weighs what was proposed, what rests on most passages first, until as much has landed as one update may do. No two that
 * change the same thing land together.
 */
export function* landOperations(made: readonly Proposals[], landing: Landing): OptimizerSteps<Landed> {
  const { rate, asking, before } = landing
  const tried: TriedOperation[] = [...before.tried, ...made.flatMap(({ discarded }) => discarded)]
  const patches: PersonaPatch[] = [...before.patches]
  const changed = new Set(before.tried.flatMap(({ operation }) => (operation === null ? [] : [changedBy(operation)])))
  let { ground } = landing
  let weighed = 0
  for (const { operation, tries } of inTurn(made, landing.differences)) {
    if (asking.stopped !== null) break
    const isBeyond = changed.size >= rate.operations || weighed >= WEIGHED_FOR_ONE * rate.operations
    const illegal = whyNotNow(operation, { ...landing.record, ground }, changed)
    if (isBeyond || illegal !== null) {
      tried.push({ operation, tries, became: { refused: isBeyond ? 'beyond-rate' : (illegal ?? 'beyond-rate') } })
      continue
    }
    weighed++
    const weighing = { ...landing, ground, names: landing.record.names, counter: patches.length }
    const examined = yield* weighOperation(operation, weighing)
    yield null
    if (asking.stopped !== null) break
    if (examined.became === 'refused') {
      tried.push({ operation, tries, became: { refused: examined.reason } })
      continue
    }
    tried.push({ operation, tries, became: examined.became })
    patches.push(...examined.patches)
    changed.add(changedBy(operation))
    ground = withPatches(ground, examined.patches)
  }
  return { patches, tried }
}

/** One optimizer after the other; of each what rests on most independent passages first. */
function inTurn(made: readonly Proposals[], differences: readonly RecordedDifference[]): readonly Proposed[] {
  const passageOf = new Map(differences.map(({ outcome, passage }) => [outcome, passage]))
  const passages = ({ operation }: Proposed) => new Set(operation.because.map(outcome => passageOf.get(outcome))).size
  return made.flatMap(({ legal }) => legal.toSorted((one, other) => passages(other) - passages(one)))
}

/** What became of others of this update may stand against it. */
function whyNotNow(
  operation: Operation,
  record: LegalityRecord,
  changed: ReadonlySet<string>,
): OperationRefusal | null {
  return changed.has(changedBy(operation)) ? 'beyond-rate' : whyIllegal(operation, record)
}

/** The one thing that an operation changes. */
function changedBy(operation: Operation): string {
  switch (operation.type) {
    case 'add':
      return `add ${operation.statement.toLowerCase()}`
    case 'revise':
    case 'retire':
    case 'rescope':
      return `item ${operation.item}`
    case 'template':
      return `paragraph ${operation.kind}/${operation.paragraph}`
    case 'tool':
      return `tool ${operation.tool}`
    case 'pipeline':
      return 'passes'
  }
}

/** What was added by this update is said already. */
function withPatches(ground: OptimizerGround, patches: readonly PersonaPatch[]): OptimizerGround {
  const added = patches.flatMap(({ ops }) =>
    ops.flatMap(op => (op.type === 'add' ? [{ id: op.item.id, item: op.item }] : [])),
  )
  return added.length === 0 ? ground : { ...ground, items: [...ground.items, ...added] }
}
