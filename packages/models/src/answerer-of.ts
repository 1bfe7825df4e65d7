import type { Answerer, TextModel, Usage } from '@understudy/contracts'
import { answerBySchema } from './answer-by-schema.ts'

/** A text model as one that answers with values that fit a schema, under `id`. Tokens of wrong answers are counted too. */
export function answererOf(model: TextModel, id: string = model.id): Answerer {
  return {
    id,
    get remote() {
      return model.capabilities.remote
    },
    get contextTokens() {
      return model.capabilities.contextTokens ?? null
    },
    async answer({ messages, schema, maxTokens }, signal) {
      const spent: Usage[] = []
      const prompt = { messages, candidates: 1, maxTokens, temperature: 0, stop: [] }
      const result = await answerBySchema(counting(model, spent), prompt, schema, signal)
      return { result, usage: sumOf(spent) }
    },
  }
}

/** The model, with what each of its answers used kept in `spent`. */
function counting(model: TextModel, spent: Usage[]): TextModel {
  return {
    id: model.id,
    get capabilities() {
      return model.capabilities
    },
    async *generate(prompt, signal) {
      for await (const part of model.generate(prompt, signal)) {
        if (part.type === 'end' && part.usage !== null) spent.push(part.usage)
        yield part
      }
    },
  }
}

function sumOf(spent: readonly Usage[]): Usage | null {
  if (spent.length === 0) return null
  return spent.reduce((sum, { input, output }) => ({ input: sum.input + input, output: sum.output + output }))
}
