import type { ExchangeId } from '@understudy/contracts'
import type { Learner } from '@understudy/learning'
import {
  optimize,
  type Critic,
  type ExamineInput,
  type OptimizeInput,
  type OptimizerGiven,
  type OptimizerNeed,
  type Operation,
  type Update,
} from '@understudy/learning/symbolic'
import { applyPatch, type Persona, type PersonaPatch } from '@understudy/persona'
import { TOLD_AUTHOR } from './told-desk.ts'

/** What an update is driven with. */
export interface Driving {
  readonly input: OptimizeInput
  readonly critic: Critic
  readonly learner: Learner
  readonly persona: Persona
  /** When the update is made, ms since 1970. */
  readonly at: number
  /** Mean edit cost of these exchanges as they were drafted, and as they would be with the change. */
  readonly rerun: (operation: Operation, exchanges: readonly ExchangeId[]) => Rerun
}

export type Rerun = Extract<OptimizerGiven, { readonly type: 'rerun' }>['cost']

export interface Driven {
  readonly update: Update
  readonly calls: number
  readonly tokens: number
}

/** Drives one update to its end: the critic answers, the learner examines, the drafter drafts again. */
export async function drive(driving: Driving): Promise<Driven> {
  const steps = optimize(driving.input)
  let [calls, tokens] = [0, 0]
  let step = steps.next()
  const written: PersonaPatch[] = []
  while (step.done !== true) {
    const need = step.value
    if (need?.type === 'ask') {
      const { answer, usage } = await driving.critic.answer(need.question, new AbortController().signal)
      calls += 1
      tokens += (usage?.input ?? 0) + (usage?.output ?? 0)
      step = steps.next({ type: 'answer', answer })
    } else if (need?.type === 'examine') {
      const examined = await driving.learner.examine(examinedWith(driving, need, written))
      if (examined.became !== 'refused') written.push(...examined.patches)
      step = steps.next({ type: 'examined', examined })
    } else if (need?.type === 'rerun') {
      step = steps.next({ type: 'rerun', cost: driving.rerun(need.operation, need.exchanges) })
    } else step = steps.next()
  }
  return { update: step.value, calls, tokens }
}

function examinedWith(
  { input, persona, at }: Driving,
  { type: _, ...need }: Extract<OptimizerNeed, { readonly type: 'examine' }>,
  written: readonly PersonaPatch[],
): ExamineInput {
  const byOutcome = new Map(
    [...input.recorded, ...input.batch].flatMap(({ differences }) => differences.map(each => [each.outcome, each])),
  )
  return {
    ...need,
    update: input.update,
    differences: [...byOutcome.values()],
    persona: withPatches(persona, written),
    actor: TOLD_AUTHOR,
    at,
  }
}

/** Patches of the optimizer apply, or there is something wrong with it. */
export function withPatches(persona: Persona, patches: readonly PersonaPatch[]): Persona {
  return patches.reduce((before, patch) => {
    const applied = applyPatch(before, patch)
    if (!applied.ok) throw new Error(`A learned patch does not apply: ${applied.reason}, ${applied.detail}`)
    return applied.value
  }, persona)
}
