import type { Answerer, HeardPart, ModelPart, TextModel, Usage } from '@understudy/contracts'
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
    async answer({ messages, schema, maxTokens }, signal, heard = () => {}) {
      const spent: Usage[] = []
      const hear = (part: HeardPart): void => {
        if (part.type === 'answered') spent.push(...usageIn(part.part))
        heard(part)
      }
      const prompt = { messages, candidates: 1, maxTokens, temperature: 0, stop: [] }
      const result = await answerBySchema(overheard(model, hear), prompt, schema, signal)
      return { result, usage: sumOf(spent) }
    },
  }
}

/** The model, with `hear` told what goes to it and what it says. */
function overheard(model: TextModel, hear: (part: HeardPart) => void): TextModel {
  return {
    id: model.id,
    get capabilities() {
      return model.capabilities
    },
    async *generate(prompt, signal) {
      hear({ type: 'sent', prompt: { ...prompt, model: model.id, remote: model.capabilities.remote } })
      for await (const part of model.generate(prompt, signal)) {
        hear({ type: 'answered', part })
        yield part
      }
    },
  }
}

function usageIn(part: ModelPart): readonly Usage[] {
  return part.type === 'end' && part.usage !== null ? [part.usage] : []
}

function sumOf(spent: readonly Usage[]): Usage | null {
  if (spent.length === 0) return null
  return spent.reduce((sum, { input, output }) => ({ input: sum.input + input, output: sum.output + output }))
}
