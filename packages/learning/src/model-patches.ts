import type { ActorId } from '@understudy/contracts'
import {
  applyPatch,
  habitValue,
  modelPreferenceOf,
  thingKey,
  type ModelPreference,
  type Persona,
} from '@understudy/persona'
import { stampedPatch } from './learned-patch.ts'
import type { LearnedPatches } from './learned-patches.ts'
import { bestModel, type Trials } from './model-rule.ts'
import { trialsOf, type ModelState, type TaskTrials } from './model-trials.ts'

export interface ModelInput {
  readonly models: ModelState
  readonly persona: Persona
  readonly actor: ActorId
  readonly at: number
  readonly counter: number
  /** At the close of a session counts are written; else only what changes which model is asked first. */
  readonly closing: boolean
}

/** Which model what stayed on the page now asks for, task by task. Each patch is about one, and lands only if it earns it. */
export function modelPatches(input: ModelInput): LearnedPatches {
  const result: { -readonly [Key in 'patches' | 'refused']: LearnedPatches[Key][number][] } = {
    patches: [],
    refused: [],
  }
  let { persona } = input
  for (const [task, trials] of Object.entries(input.models).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const path = ['preference', 'models', task]
    const present = modelPreferenceOf(persona.document, task)
    const due = dueModel(task, trials, present, input)
    if (due === null || persona.held.has(thingKey({ path }))) continue
    const { choices, own, usual, of } = trials.foretold
    const patch = stampedPatch(
      {
        cause: { key: 'learning.model', params: { model: due.model, count: countOf(due) } },
        ops: [{ type: 'set', path, from: habitValue(present), to: habitValue(due) }],
      },
      {
        at: input.at,
        actor: input.actor,
        counter: input.counter + result.patches.length,
        check: { choices, before: usual / Math.max(1, of), after: own / Math.max(1, of) },
      },
    )
    // what is only counted anew predicts nothing else than before
    const isEarned = own < usual || due.model === present?.model
    const applied = isEarned ? applyPatch(persona, patch) : null
    if (applied?.ok) {
      result.patches.push(patch)
      persona = applied.value
    } else if (input.closing)
      result.refused.push({ patch, reason: applied === null ? 'predicts-worse' : applied.reason })
  }
  return { ...result, persona }
}

/** Null where it may stay as it is: also where a person said, locked or put it away. */
function dueModel(
  task: string,
  { models }: TaskTrials,
  present: ModelPreference | null,
  { models: state, closing }: ModelInput,
): ModelPreference | null {
  if (present !== null && (present.source !== 'learned' || present.locked || isPutAway(present))) return null
  const [first] = models
  if (first === undefined) return null
  const standing = present !== null && models.includes(present.model) ? present.model : first
  const of = (model: string): Trials => trialsOf(state, task, model)
  const model = bestModel(standing, models, of)
  if (present === null && model === first) return null
  const { shown, kept } = of(model)
  const evidence = { for: Math.round(kept), against: shown - Math.round(kept) }
  const due: ModelPreference = { id: task, model, source: 'learned', status: 'active', locked: false, evidence }
  if (present === null || present.model !== model) return due
  return closing && JSON.stringify(habitValue(due)) !== JSON.stringify(habitValue(present)) ? due : null
}

function isPutAway({ status }: ModelPreference): boolean {
  return status === 'refused' || status === 'retired'
}

function countOf({ evidence }: ModelPreference): number {
  return (evidence?.for ?? 0) + (evidence?.against ?? 0)
}
