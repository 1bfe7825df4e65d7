import {
  ok,
  TOOL_IDS,
  TOOL_MOST,
  type DocumentId,
  type ExchangeId,
  type ItemId,
  type Json,
  type Mode,
  type SessionId,
  type ToolId,
} from '@understudy/contracts'
import type { PersonaItem } from '@understudy/persona'
import { LEARNING_RATES } from '../src/symbolic/learning-rate.ts'
import { optimize } from '../src/symbolic/optimize.ts'
import type { OptimizerGround, StageAnswer, StageQuestion } from '../src/symbolic/stage.ts'
import type { RecordedDifference, Trajectory } from '../src/symbolic/trajectory.ts'
import type { OptimizeInput, OptimizerGiven, OptimizerNeed, Update } from '../src/symbolic/update.ts'

/** Passages that end in a comparison with the sea, which this writer cuts. */
const SEA = [
  ['He waited by the door, still as a harbour at night.', 'He waited by the door.'],
  ['Her voice broke like a wave on shingle.', 'Her voice broke.'],
  ['The crowd drew back like the tide.', 'The crowd drew back.'],
  ['Anger rose in him like a swell before a storm.', 'Anger rose in him.'],
  ['The lamp swung like a buoy above the table.', 'The lamp swung above the table.'],
  ['She moved through the hall like a gull over water.', 'She moved through the hall.'],
  ['The silence lay between them deep as the sea.', 'The silence lay between them.'],
  ['His hands shook like sails in a squall.', 'His hands shook.'],
  ['The road ran on ahead, grey as surf.', 'The road ran on ahead, grey.'],
  ['Doubt pulled at her like an undertow.', 'Doubt pulled at her.'],
] as const

function seaDifference(at: number, changes: Partial<RecordedDifference> = {}): RecordedDifference {
  const [passed, kept] = SEA[at % SEA.length] ?? SEA[0]
  return {
    outcome: `outcome-${at}`,
    exchange: `exchange-${at}` as ExchangeId,
    passage: `passage-${at}`,
    place: { mode: 'description' },
    language: 'en',
    kind: 'expand',
    at: 1_000 * at,
    kept,
    passed,
    by: 'reworked',
    ...changes,
  }
}

/** An exchange in which the writer cut one of them. */
export function seaTrajectory(at: number, changes: Partial<Trajectory> = {}): Trajectory {
  const difference = seaDifference(at)
  return {
    exchange: difference.exchange,
    session: 'session-1' as SessionId,
    document: 'saltmarsh' as DocumentId,
    at: difference.at,
    place: difference.place,
    language: 'en',
    asked: {
      type: 'rewrite',
      kind: 'expand',
      instruction: '',
      before: 'It was late.',
      selected: 'He waited.',
      after: '',
    },
    items: [],
    prompt: null,
    tools: {},
    candidates: [{ text: difference.passed, score: 0, chosen: true, dropped: false }],
    offers: [{ ending: 'accepted', shown: difference.passed, settled: difference.kept }],
    differences: [difference],
    cost: 0.4,
    ...changes,
  }
}

export function learnedItem(id: string, statement: string, changes: Partial<PersonaItem> = {}): PersonaItem {
  return {
    id: id as ItemId,
    statement,
    measure: null,
    direction: null,
    scope: {},
    except: null,
    evidence: { for: 5, against: 0 },
    status: 'active',
    locked: false,
    source: 'learned',
    createdAt: '2026-11-21T09:30:00Z',
    ...changes,
  }
}

export function groundWith(
  items: readonly PersonaItem[] = [],
  changes: Partial<OptimizerGround> = {},
): OptimizerGround {
  const tools = Object.fromEntries(TOOL_IDS.map(tool => [tool, { on: true, most: TOOL_MOST[tool] }]))
  return {
    items: items.map(item => ({ id: item.id, item })),
    tools: tools as Readonly<Record<ToolId, { on: boolean; most: number | null }>>,
    passes: [],
    templates: [],
    ...changes,
  }
}

/** Ten exchanges, six of them of the batch. */
export function seaInput(changes: Partial<OptimizeInput> = {}): OptimizeInput {
  const trajectories = Array.from({ length: 10 }, (_, at) => seaTrajectory(at))
  return {
    update: 'update-1',
    batch: trajectories.slice(4),
    recorded: trajectories,
    ground: groundWith(),
    rate: LEARNING_RATES.usual,
    critic: { id: 'scripted', by: 'model', contextTokens: null },
    ...changes,
  }
}

export const NO_SEA = 'Draw no comparisons from the sea'

export function add(statement: string, because: readonly string[], mode: Mode | null = null) {
  return { type: 'add', field: 'style', statement, mode, because }
}

/** What a critic says, by stage; `null` where it says nothing that can be read. */
export type Script = (question: StageQuestion) => Json | null | StageAnswer

/** A critic that sees what a reader would: comparisons with the sea, on whichever side they stand. */
export function seaCritic(operations: readonly Json[] = [add(NO_SEA, ['d1', 'd2', 'd3'])]): Script {
  return ({ about }) => {
    switch (about.stage) {
      case 'loss':
        return {
          critiques: about.trajectories.map(({ exchange, differences }) => ({
            exchange,
            says: 'The comparison is one too many.',
            score: 0.5,
            because: differences.map(({ outcome }) => outcome),
          })),
        }
      case 'gradient':
        return about.node === 'choice'
          ? { gradients: [] }
          : { gradients: [{ wants: `Of ${about.node}: no comparisons.`, because: ['d1', 'd2'] }] }
      case 'operations':
        return { operations: about.optimizer === 'prompt' && about.refused.length === 0 ? operations : [] }
      case 'validation':
        return {
          pairs: about.pairs.map(({ outcome, first, second }) => ({
            pair: outcome,
            follows: followsOf(about.statement, first, second),
          })),
        }
    }
  }
}

const OF_THE_SEA = /harbour|wave|tide|swell|buoy|gull|\bsea\b|sails|surf|undertow/u

function followsOf(statement: string, first: string, second: string): string {
  if (statement.endsWith('words')) {
    const wantsMore = statement.includes('more')
    return first.length > second.length === wantsMore ? 'first-clearly' : 'second-clearly'
  }
  const [one, other] = [OF_THE_SEA.test(first), OF_THE_SEA.test(second)]
  if (one === other) return 'neither'
  return one ? 'second-clearly' : 'first-clearly'
}

export interface Driven {
  readonly update: Update
  readonly needs: readonly OptimizerNeed[]
  readonly questions: readonly StageQuestion[]
}

type Rest = Exclude<OptimizerNeed, { readonly type: 'ask' }>

/** Runs an update to its end with a scripted critic and a learner that says `proposed` to everything, unless told otherwise. */
export function drive(
  input: OptimizeInput,
  script: Script,
  give: (need: Rest) => OptimizerGiven = givenByDefault,
): Driven {
  const needs: OptimizerNeed[] = []
  const steps = optimize(input)
  let step = steps.next()
  while (!step.done) {
    const need = step.value
    if (need === null) {
      step = steps.next()
      continue
    }
    needs.push(need)
    step = steps.next(need.type === 'ask' ? { type: 'answer', answer: answerOf(script(need.question)) } : give(need))
  }
  return { update: step.value, needs, questions: needs.flatMap(need => (need.type === 'ask' ? [need.question] : [])) }
}

function givenByDefault(need: Rest): OptimizerGiven {
  return need.type === 'examine'
    ? { type: 'examined', examined: { became: 'proposed', patches: [] } }
    : { type: 'rerun', cost: { exchanges: need.exchanges.length, before: 0.4, after: 0.3 } }
}

function answerOf(said: Json | null | StageAnswer): StageAnswer {
  return isAnswer(said) ? said : ok(said)
}

function isAnswer(said: Json | null | StageAnswer): said is StageAnswer {
  return typeof said === 'object' && said !== null && 'ok' in said
}
