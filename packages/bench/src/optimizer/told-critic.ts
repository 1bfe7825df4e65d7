import { commonTokens, type Json } from '@understudy/contracts'
import type { Critic, StageInput } from '@understudy/learning/symbolic'

/**
 * A critic in the place of a text model, asked as one and paid like one: its tokens are those of the prompt that a model
 * would read, and of the answer, as `commonTokens` counts them.
 */
export function toldCritic(
  id: string,
  answers: (about: StageInput) => Json,
  contextTokens: number | null = null,
): Critic {
  return {
    id,
    by: 'model',
    contextTokens,
    answer: async ({ about, messages }) => {
      const value = answers(about)
      const input = messages.reduce((sum, { content }) => sum + commonTokens(content), 0)
      return { answer: { ok: true, value }, usage: { input, output: commonTokens(JSON.stringify(value)) } }
    },
  }
}
