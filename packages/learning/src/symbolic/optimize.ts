import { createAsking, type Asking, type OptimizerSteps } from './asking.ts'
import type { Critique } from './critique.ts'
import { gradientQuestion, joined, readGradients, toTrace } from './gradient-stage.ts'
import { PIPELINE_NODES, type Gradient } from './gradient.ts'
import { landOperations } from './land-operations.ts'
import { legalityRecord } from './legality-record.ts'
import { lossQuestion, readCritiques } from './loss-stage.ts'
import type { OptimizerKind } from './operations-stage.ts'
import { proposeOperations, type Proposals } from './propose-operations.ts'
import { studiedBatch } from './studied-batch.ts'
import type { RecordedDifference, Trajectory } from './trajectory.ts'
import type { OptimizeInput, Update } from './update.ts'
import { weighWaiting } from './weigh-waiting.ts'
import { questionsWithin } from './within-context.ts'

const OPTIMIZERS: readonly OptimizerKind[] = ['prompt', 'tool', 'pipeline']

/** The nodes that an optimizer can do something for. */
const SERVES: Readonly<Record<OptimizerKind, readonly Gradient['node'][]>> = {
  prompt: PIPELINE_NODES,
  tool: ['context', 'brief'],
  pipeline: ['drafting', 'choice'],
}

/**
 * One update of a persona in words, from the exchanges of a batch: what was wrong with each, what each node should have
 * done otherwise from the end back to the start, the operations that follow, their legality, their validation on other
 * choices, and the patches of those that hold. After Agent Symbolic Learning (arXiv 2406.18532), with the validation of
 * PROSE (arXiv 2505.23815) made blind.
 *
 * Pure: it yields what it needs and goes on with what it is given, so that the same answers come to the same update.
 * Where it stops before its end, nothing of it lands.
 */
export function* optimize(input: OptimizeInput): OptimizerSteps<Update> {
  const { batch, recorded, ground, rate, critic } = input
  const { contextTokens } = critic
  const asking = createAsking()
  if (rate.operations < 1) return ended(input, { asking, critiques: [], stopped: 'frozen' })
  const studied = studiedBatch(input)
  const differences = studied.flatMap(trajectory => trajectory.differences)
  if (differences.length === 0) return ended(input, { asking, critiques: [], stopped: 'nothing-to-learn' })
  const critiques = yield* criticise(studied, input, asking)
  const gradients = yield* traceBack(studied, critiques, input, asking)
  const record = yield* legalityRecord({ batch, recorded, ground, rate })
  const made: Proposals[] = []
  for (const optimizer of OPTIMIZERS) {
    const wanted = gradients.filter(({ node }) => SERVES[optimizer].includes(node))
    // differences alone say what prose a writer wants, but nothing of tools and passes
    if (optimizer !== 'prompt' && wanted.length === 0) continue
    const asked = { optimizer, gradients: wanted, ground, rate }
    const about = optimizer === 'prompt' || critic.by === 'rules' ? differences : citedBy(wanted, differences)
    made.push(yield* proposeOperations({ asked, differences: about, record, contextTokens, asking }))
    yield null
  }
  const all = everything(batch, recorded)
  const weighing = { ...all, ground, contextTokens, asking }
  const borneOut = yield* weighWaiting({ ...weighing, names: record.names, rate, fresh: differences })
  const landed = yield* landOperations(made, { ...weighing, record, rate, before: borneOut })
  return ended(input, { asking, critiques, ...landed })
}

function* criticise(
  studied: readonly Trajectory[],
  { critic }: OptimizeInput,
  asking: Asking,
): OptimizerSteps<readonly Critique[]> {
  const critiques: Critique[] = []
  for (const { things, question } of yield* questionsWithin(studied, lossQuestion, critic.contextTokens)) {
    const answer = yield* asking.ask(question)
    critiques.push(...readCritiques(answer === 'unanswered' ? null : answer, things))
  }
  return critiques
}

/** From the last node to the first, each with what the one after it wants. */
function* traceBack(
  studied: readonly Trajectory[],
  critiques: readonly Critique[],
  { ground, critic }: OptimizeInput,
  asking: Asking,
): OptimizerSteps<readonly Gradient[]> {
  const all: Gradient[] = []
  let next: readonly Gradient[] = []
  for (const node of PIPELINE_NODES.toReversed()) {
    const make = (some: readonly Trajectory[], mostChars: number) =>
      gradientQuestion({ node, critiques, next, ground }, some, mostChars)
    const wanted: Gradient[] = []
    for (const { things, question } of yield* questionsWithin(
      toTrace(node, studied, critiques),
      make,
      critic.contextTokens,
    )) {
      const answer = yield* asking.ask(question)
      if (answer !== 'unanswered') wanted.push(...(readGradients(answer, node, things) ?? []))
    }
    next = joined(wanted)
    all.push(...next)
  }
  return all
}

/** What a model reads again for tools and passes: what they are wanted for. */
function citedBy(
  gradients: readonly Gradient[],
  differences: readonly RecordedDifference[],
): readonly RecordedDifference[] {
  const cited = new Set(gradients.flatMap(({ because }) => because))
  return differences.filter(({ outcome }) => cited.has(outcome))
}

/** Everything that was recorded, each exchange once, oldest first. */
function everything(
  batch: readonly Trajectory[],
  recorded: readonly Trajectory[],
): { readonly trajectories: readonly Trajectory[]; readonly differences: readonly RecordedDifference[] } {
  const byExchange = new Map([...recorded, ...batch].map(trajectory => [trajectory.exchange, trajectory]))
  const trajectories = [...byExchange.values()].sort((one, other) => one.at - other.at)
  return { trajectories, differences: trajectories.flatMap(({ differences }) => differences) }
}

interface Ended extends Partial<Pick<Update, 'patches' | 'tried' | 'stopped'>> {
  readonly asking: Asking
  readonly critiques: readonly Critique[]
}

function ended({ update, batch }: OptimizeInput, { asking, critiques, ...rest }: Ended): Update {
  // differences there were: a critic with no room for one of them is none
  const unasked = asking.questions === 0 ? 'rejected' : null
  const stopped = rest.stopped ?? asking.stopped ?? unasked
  const patches = stopped === null ? (rest.patches ?? []) : []
  // of what held nothing lands either: it is tried again
  const tried = (rest.tried ?? []).filter(({ became }) => stopped === null || typeof became === 'object')
  const score = meanScore(batch, critiques)
  return { update, patches, tried, score, questions: asking.questions, stopped }
}

/** Of what settled, and of what a critic judged. */
function meanScore(batch: readonly Trajectory[], critiques: readonly Critique[]): number | null {
  const judged = critiques.flatMap(({ is, score }) => (is === 'judged' ? [score] : []))
  const settled = batch.flatMap(({ cost }) => (cost === null ? [] : [1 - cost]))
  const scores = [...settled, ...judged]
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length
}
