import {
  failure,
  ok,
  REWRITE_KINDS,
  type ItemDecision,
  type ItemId,
  type Message,
  type Price,
  type Proposer,
  type ProposerId,
  type Result,
} from '@understudy/contracts'
import { trialsOf } from '@understudy/learning'
import { habitValue, modelPreferenceOf, type ModelPreference, type PersonaOp } from '@understudy/persona'
import { recordHead } from './core.ts'
import { differenceOf, readOutcomes } from './differences.ts'
import { decided } from './habit-actions.ts'
import { landPatches, type ActingCore } from './land-patches.ts'
import { decisionWrite } from './learning-log.ts'
import { causeOf, type PersonDecision } from './person-ops.ts'
import type { ActionFailure, Difference, Kept } from './understudy-assistant.ts'

/** What a person sees and does of which model is asked first for which task. */
export interface ModelActions {
  /** Every task that a model may be asked for, with what is said and known of it. */
  modelTasks(): Promise<readonly ModelTask[]>
  /** The models there are, in the host's order; the first is asked where nothing is said. */
  modelChoices(): Promise<readonly ModelChoice[]>
  /** Says which model is asked first for a task, by its proposer's id; null leaves it to what stays on the page. */
  setModel(task: string, model: ProposerId | null): Promise<Result<null, ActionFailure>>
  /** Locks what is said of a task, puts it away, or takes it up again: from the next request on. */
  decideModel(task: string, decision: PersonDecision): Promise<Result<null, ActionFailure>>
  /** Whether a model may be tried, and be asked first where more of its stays, though the host puts another first. */
  setMayTry(model: ProposerId, may: boolean): Promise<Kept>
  /** What a model costs, as its writer says, from the next request on; null for what the host says. */
  setPrice(model: ProposerId, price: Price | null): Promise<Kept>
  /** The latest suggestions that speak of a task's models, newest first. */
  modelEvidence(task: string): Promise<readonly Difference[]>
}

export interface ModelTask {
  /** `continuation`, or a kind of rewrite. */
  readonly task: string
  readonly said: ModelPreference | null
  /** Of each model how many suggestions were decided lately, and the shares that stayed together. */
  readonly trials: readonly { readonly model: ProposerId; readonly shown: number; readonly kept: number }[]
}

export interface ModelChoice {
  readonly id: ProposerId
  readonly label: Message
  readonly model: NonNullable<Proposer['model']>
  readonly mayTry: boolean
  /** The host's first: asked whatever may be tried. */
  readonly isFirst: boolean
}

const MODEL_TASKS: readonly string[] = ['continuation', ...REWRITE_KINDS]

function choicesOf({ proposers, trust }: ActingCore): readonly ModelChoice[] {
  return proposers()
    .map(trust.priced)
    .flatMap(proposer => (proposer.model === undefined ? [] : [{ proposer, model: proposer.model }]))
    .map(({ proposer, model }, index) => ({
      id: proposer.id,
      label: proposer.label,
      model,
      mayTry: index === 0 || trust.mayTry(proposer),
      isFirst: index === 0,
    }))
}

export function modelActions(core: ActingCore, ready: Promise<void>): ModelActions {
  const { book, desk, store, scope, trust } = core
  const choices = (): readonly ModelChoice[] => choicesOf(core)

  async function land(task: string, to: ModelPreference | null, decision: ItemDecision['decision']): Promise<Landed> {
    const from = habitValue(modelPreferenceOf(book.persona().document, task))
    const op: PersonaOp = { type: 'set', path: ['preference', 'models', task], from, to: habitValue(to) }
    const record = decisionWrite(scope, recordHead(core), `preference.models.${task}` as ItemId, decision)
    return landPatches(core, [book.stamp([op], causeOf(decision))], [record])
  }

  return {
    async modelTasks() {
      await ready
      const models = desk.models()
      return MODEL_TASKS.map(task => ({
        task,
        said: modelPreferenceOf(book.persona().document, task),
        trials: choices().map(({ id }) => ({ model: id, ...trialsOf(models, task, id) })),
      }))
    },
    modelChoices: () => ready.then(choices),
    async setModel(task, model) {
      await ready
      if (!MODEL_TASKS.includes(task)) return failure('missing-item', task)
      if (model === null && modelPreferenceOf(book.persona().document, task) === null) return ok(null)
      const to: ModelPreference | null =
        model === null ? null : { id: task, model, source: 'stated', status: 'active', locked: false }
      return land(task, to, 'edit')
    },
    async decideModel(task, decision) {
      await ready
      const said = modelPreferenceOf(book.persona().document, task)
      if (said === null) return failure('missing-item', task)
      const to = decided(said, decision)
      return to === null ? ok(null) : land(task, to, decision)
    },
    async setMayTry(model, may) {
      const proposer = core.proposers().find(({ id }) => id === model)
      return proposer === undefined ? ok(null) : trust.setMayTry(proposer, may)
    },
    async setPrice(model, price) {
      const proposer = core.proposers().find(({ id }) => id === model)
      return proposer === undefined ? ok(null) : trust.setPrice(proposer, price)
    },
    async modelEvidence(task) {
      await ready
      const tried = desk.models()[task]?.tried ?? []
      const ids = tried.flatMap(({ kept }) => Object.keys(kept))
      return (await readOutcomes(store, scope, ids)).map(differenceOf).toSorted((one, other) => other.at - one.at)
    },
  }
}

type Landed = Result<null, ActionFailure>
