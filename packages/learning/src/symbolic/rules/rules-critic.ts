import { failure, ok, systemEnv, type Json } from '@understudy/contracts'
import { finishInSlices, type Slicing } from '../../run-steps.ts'
import type { Critic, StageInput } from '../stage.ts'
import { ruleGradients } from './rule-gradients.ts'
import { ruleLoss } from './rule-loss.ts'
import { ruleOperations } from './rule-operations.ts'
import { ruleValidation } from './rule-validation.ts'

const DEFAULT_SLICING: Slicing = {
  now: systemEnv.now,
  pause: () => new Promise(resolve => setTimeout(resolve, 0)),
}

/**
 * A critic that needs no model: it computes every answer from the differences themselves, the same one each time, and
 * says only what can be told of a text. It lets the page breathe every few milliseconds.
 */
export function rulesCritic(slicing: Slicing = DEFAULT_SLICING): Critic {
  return {
    id: 'rules',
    by: 'rules',
    contextTokens: null,
    async answer({ about }, signal) {
      const steps = untilAborted(ruleAnswer(about), signal)
      const answer = await finishInSlices(steps, slicing)
      return { answer: answer === null ? failure('stopped', 'rules: aborted') : ok(answer), usage: null }
    },
  }
}

/** The answer to one question, as JSON; yields so that the page may breathe. */
export function* ruleAnswer(about: StageInput): Generator<null, Json> {
  switch (about.stage) {
    case 'loss':
      return plain(yield* ruleLoss(about.trajectories))
    case 'gradient':
      return plain(yield* ruleGradients(about))
    case 'operations':
      return plain(yield* ruleOperations(about))
    case 'validation':
      return plain(yield* ruleValidation(about.statement, about.pairs))
  }
}

/** As it goes into a record and comes out of it. */
function plain(answer: object): Json {
  return JSON.parse(JSON.stringify(answer)) as Json
}

/** Null where it was stopped on the way. */
function* untilAborted(steps: Generator<null, Json>, signal: AbortSignal): Generator<null, Json | null> {
  for (;;) {
    if (signal.aborted) return null
    const step = steps.next()
    if (step.done) return step.value
    yield null
  }
}
