import { wasTaken, type ActorId, type Outcome, type SessionId } from '@understudy/contracts'
import { isOwnHand } from './own-hand.ts'
import { expectedShare, MODEL_RULE, type Trials } from './model-rule.ts'
import type { Foretold } from './pattern-state.ts'

/** What became of suggestions by the model that made them, by task; derived like the posterior, without a word of text. */
export type ModelState = Readonly<Record<string, TaskTrials>>

export interface TaskTrials {
  /** Proposers with a model that could be asked for the task when it was last decided, in the host's own order. */
  readonly models: readonly string[]
  /** The latest of each model, oldest first. */
  readonly tried: readonly Tried[]
  /** How well what stays was foretold by model, before it was known, and how well without telling models apart. */
  readonly foretold: Foretold
}

/** One suggestion; of a rewrite each change that was decided, by the id of its outcome. */
export interface Tried {
  readonly suggestion: string
  readonly model: string
  readonly at: number
  /** Shares that stayed, 0 to 1. */
  readonly kept: Readonly<Record<string, number>>
}

/** That a model's suggestion, or a change of it, was decided by the writer's own hand. */
export interface ModelTrial {
  /** `Outcome.id`. */
  readonly id: string
  readonly at: number
  readonly session: SessionId
  readonly actor: ActorId
  readonly suggestion: string
  readonly task: string
  readonly model: string
  readonly models: readonly string[]
  readonly kept: number
}

const DECAY = 0.97
const UNTOLD: Foretold = { choices: 0, own: 0, usual: 0, of: 0 }
const UNTRIED: TaskTrials = { models: [], tried: [], foretold: UNTOLD }

/** What an outcome says of the model behind it; null where there is none, or the writer did not decide. */
export function modelTrialOf(outcome: Outcome): ModelTrial | null {
  const { id, suggestion, models, proposer, settledAt, suggested, context, session } = outcome
  if (models?.includes(proposer) !== true || settledAt === null || suggested === null) return null
  if (!isOwnHand(context) || !isDecided(outcome)) return null
  return {
    id,
    at: settledAt,
    session,
    actor: context.actor,
    suggestion,
    task: outcome.request === 'rewrite' ? (outcome.kind ?? 'instruction') : outcome.request,
    model: proposer,
    models,
    kept: shareKept(outcome, suggested),
  }
}

function isDecided(outcome: Outcome): boolean {
  const { ending } = outcome
  const isTurnedDown = ending === 'refused' || ending === 'stetted' || ending === 'typed-otherwise'
  return isTurnedDown || wasTaken(outcome) || outcome.takenBack
}

/** A cut that was taken has stayed whole. */
function shareKept(outcome: Outcome, suggested: string): number {
  if (!wasTaken(outcome)) return 0
  const chars = suggested.trim().length
  return chars === 0 ? 1 : Math.min(1, (outcome.keptCharsAtFirst ?? outcome.keptChars) / chars)
}

/** The state once `trial` is known; the same one where it was known already, or is older than all that is remembered. */
export function learnTrial(state: ModelState, trial: ModelTrial): ModelState {
  const { task, model, suggestion, at } = trial
  const before = state[task] ?? UNTRIED
  const known = before.tried.find(one => one.suggestion === suggestion && one.model === model)
  if (known !== undefined && Object.hasOwn(known.kept, trial.id)) return state
  const own = before.tried.filter(one => one.model === model)
  const [oldest] = own
  const isFull = own.length >= MODEL_RULE.window
  if (known === undefined && isFull && oldest !== undefined && at <= oldest.at) return state
  const next: Tried = { suggestion, model, at, kept: { ...known?.kept, [trial.id]: trial.kept } }
  const gone = known ?? (isFull ? oldest : undefined)
  const tried = [...before.tried.filter(one => one !== gone), next]
  return { ...state, [task]: { models: trial.models, tried, foretold: foretell(before, trial) } }
}

/** What is counted of a model at a task. A rewrite counts once, by the mean of its changes. */
export function trialsOf(state: ModelState, task: string, model: string): Trials {
  const shares = (state[task]?.tried ?? []).filter(one => one.model === model).map(({ kept }) => meanOf(kept))
  return { shown: shares.length, kept: shares.reduce((sum, share) => sum + share, 0) }
}

function meanOf(kept: Tried['kept']): number {
  const shares = Object.values(kept)
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
}

function foretell(before: TaskTrials, { task, model, kept }: ModelTrial): Foretold {
  const state = { [task]: before }
  const all = [...new Set(before.tried.map(one => one.model))].map(each => trialsOf(state, task, each))
  const together = {
    shown: all.reduce((sum, { shown }) => sum + shown, 0),
    kept: all.reduce((sum, trials) => sum + trials.kept, 0),
  }
  const { choices, own, usual, of } = before.foretold
  return {
    choices: choices + 1,
    own: DECAY * own + lossOf(expectedShare(trialsOf(state, task, model)), kept),
    usual: DECAY * usual + lossOf(expectedShare(together), kept),
    of: DECAY * of + 1,
  }
}

function lossOf(share: number, kept: number): number {
  return -kept * Math.log(share) - (1 - kept) * Math.log(1 - share)
}
