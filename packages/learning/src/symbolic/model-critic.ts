import type { Answerer } from '@understudy/contracts'
import type { Critic } from './stage.ts'

/** Tokens that a model is taken to hold where its runtime does not say: what the smallest in use do. */
const USUAL_CONTEXT = 4_096

/** A text model as critic: it reads the short prompt of a question, and is held to its schema. */
export function modelCritic(answerer: Answerer): Critic {
  return {
    id: answerer.id,
    by: 'model',
    get contextTokens() {
      return answerer.contextTokens ?? USUAL_CONTEXT
    },
    async answer({ messages, schema, maxTokens }, signal) {
      const { result, usage } = await answerer.answer({ messages, schema, maxTokens }, signal)
      return { answer: result, usage }
    },
  }
}
