import type { ModelChoice, ModelTask } from '@understudy/assistant'
import { amountOf } from '../sent/spent-words.ts'
import type { Say } from '../say.tsx'

/** A model as its host calls it; by its proposer's name where it is not there. */
export function modelName(choices: readonly ModelChoice[], id: string): string {
  return choices.find(choice => choice.id === id)?.model.id ?? id
}

/** The model that is asked first for a task as things stand. */
export function standingModel({ said }: ModelTask, choices: readonly ModelChoice[]): ModelChoice | null {
  const wanted = said?.status === 'active' ? choices.find(({ id }) => id === said.model) : undefined
  const isAsked = wanted !== undefined && (said?.source === 'stated' || wanted.mayTry)
  return isAsked ? wanted : (choices[0] ?? null)
}

/** How much stayed of each model's, for those that were tried. */
export function trialLines({ trials }: ModelTask, choices: readonly ModelChoice[], say: Say): readonly string[] {
  const isAnyTried = trials.some(({ shown }) => shown > 0)
  if (!isAnyTried) return []
  return trials.map(({ model, shown, kept }) => {
    const name = modelName(choices, model)
    if (shown === 0) return say('react.models.untried', { model: name })
    return say('react.models.stayed', { model: name, kept: Math.round(kept), shown })
  })
}

/** Where a model is and what it costs. */
export function modelFacts({ model, isFirst }: ModelChoice, say: Say): readonly string[] {
  const { remote, price } = model
  const cost = price && { input: amountOf(price.input), output: amountOf(price.output), currency: price.currency }
  return [
    say(remote ? 'react.models.remote' : 'react.models.local'),
    ...(cost === null ? [] : [say('react.models.price', cost)]),
    ...(isFirst ? [say('react.models.first')] : []),
  ]
}
