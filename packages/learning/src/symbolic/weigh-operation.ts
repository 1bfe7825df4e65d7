import type { OptimizerSteps } from './asking.ts'
import { LEAST_DONE_AGAIN, type ModuleOperation } from './module-patches.ts'
import type { Operation, OperationRefusal } from './operation.ts'
import { liesIn } from './scope-of-evidence.ts'
import type { OptimizerGround } from './stage.ts'
import type { Trajectory } from './trajectory.ts'
import type { Examined, OptimizerNeed, Verdict } from './update.ts'
import { holdsUp } from './validation.ts'
import { verdictsOn, type Validating } from './verdicts-on.ts'

/** Exchanges that are done again, the newest. */
const MOST_DONE_AGAIN = 8

export interface Weighing extends Validating {
  readonly ground: OptimizerGround
  readonly trajectories: readonly Trajectory[]
  /** How many patches the update has so far. */
  readonly counter: number
}

type OperationOf<T extends Operation['type']> = Extract<Operation, { readonly type: T }>
type ItemOperation = OperationOf<'revise' | 'retire' | 'rescope'>

/** Holds a legal operation against what was recorded: by other choices of the writer, or by doing again what it changes. */
export function* weighOperation(operation: Operation, weighing: Weighing): OptimizerSteps<Examined> {
  switch (operation.type) {
    case 'add':
      return yield* weighAdd(operation, weighing)
    case 'revise':
    case 'retire':
    case 'rescope':
      return yield* weighChange(operation, weighing)
    case 'template':
    case 'tool':
    case 'pipeline':
      return yield* weighModule(operation, weighing)
  }
}

function* weighAdd(operation: OperationOf<'add'>, weighing: Weighing): OptimizerSteps<Examined> {
  const { statement, because, mode } = operation
  const verdicts = yield* verdictsOn(statement, because, weighing)
  const stands = holdsUp(verdicts, because, weighing.differences)
  if (stands !== 'holds') return refused(stands)
  if (!liesIn(mode, verdicts, weighing.differences)) return refused('off-scope')
  return yield* examined({ operation, verdicts }, weighing)
}

function* weighChange(operation: ItemOperation, weighing: Weighing): OptimizerSteps<Examined> {
  const { differences, ground } = weighing
  const { because } = operation
  const said = ground.items.find(({ id }) => id === operation.item)?.item.statement
  if (said === undefined) return refused('missing-item')
  const present = yield* verdictsOn(said, because, weighing)
  if (operation.type === 'retire') {
    if (holdsUp(present, [], differences) === 'holds') return refused('contradicted')
    return yield* examined({ operation, verdicts: present }, weighing)
  }
  if (operation.type === 'rescope') {
    if (!liesIn(operation.mode, present, differences)) return refused('off-scope')
    return yield* examined({ operation, verdicts: present }, weighing)
  }
  const verdicts = yield* verdictsOn(operation.statement, because, weighing)
  const stands = holdsUp(verdicts, because, differences)
  return stands === 'holds' ? yield* examined({ operation, verdicts, present }, weighing) : refused(stands)
}

function* weighModule(operation: ModuleOperation, weighing: Weighing): OptimizerSteps<Examined> {
  const exchanges = doneAgainFor(operation, weighing.trajectories)
  if (exchanges.length < LEAST_DONE_AGAIN) return refused('unconfirmed')
  const base = baseOf(operation, weighing.ground)
  const given = yield { type: 'rerun', operation, exchanges, ...base }
  const cost = given.type === 'rerun' ? given.cost : null
  if (cost === null || cost.exchanges < LEAST_DONE_AGAIN) return refused('unconfirmed')
  if (!(cost.after < cost.before)) return refused('predicts-worse')
  return yield* examined({ operation, verdicts: [], cost, ...base }, weighing)
}

/** What the host wrote in the place of a paragraph. */
function baseOf(operation: ModuleOperation, { templates }: OptimizerGround): { readonly base?: string } {
  if (operation.type !== 'template') return {}
  const template = templates.find(({ kind }) => kind === operation.kind)
  const paragraph = template?.paragraphs.find(({ id }) => id === operation.paragraph)
  return paragraph === undefined ? {} : { base: paragraph.base ?? paragraph.text }
}

/** The newest exchanges that an operation acts in and was not derived from. */
function doneAgainFor(operation: ModuleOperation, trajectories: readonly Trajectory[]) {
  const own = new Set(operation.because)
  const isDerived = ({ differences }: Trajectory) => differences.some(({ outcome }) => own.has(outcome))
  const acts = ({ asked }: Trajectory): boolean => {
    if (operation.type === 'tool') return true
    if (operation.type === 'pipeline') return asked.type === 'rewrite'
    return operation.kind === (asked.type === 'rewrite' ? asked.kind : asked.type)
  }
  return trajectories
    .filter(trajectory => trajectory.cost !== null && acts(trajectory) && !isDerived(trajectory))
    .toSorted((one, other) => other.at - one.at)
    .slice(0, MOST_DONE_AGAIN)
    .map(({ exchange }) => exchange)
}

type ExamineNeed = Extract<OptimizerNeed, { readonly type: 'examine' }>

function* examined(
  held: Omit<ExamineNeed, 'type' | 'counter'> & { readonly verdicts: readonly Verdict[] },
  { counter, asking }: Weighing,
): OptimizerSteps<Examined> {
  // of a critic that fell silent half of the verdicts are missing
  if (asking.stopped !== null) return refused('unconfirmed')
  const given = yield { type: 'examine', ...held, counter }
  return given.type === 'examined' ? given.examined : refused('unconfirmed')
}

function refused(reason: OperationRefusal): Examined {
  return { became: 'refused', reason }
}
