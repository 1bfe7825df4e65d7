import type { Answerer, Proposer } from '@understudy/contracts'
import { drafter } from '@understudy/drafting'
import { answererOf, PRESETS, sturdyModel, type SturdyModel } from '@understudy/models'
import { openAIModel, optionsOfCapabilities, type OpenAIModelOptions } from '@understudy/models/openai'
import type { ModelSource } from './model-source.ts'

export interface ModelDrafter {
  readonly drafter: Proposer
  /** Of the same name: what the writer said of the one holds for the other. */
  readonly answerer: Answerer
  /** How the model is, for whoever shows it. */
  readonly model: SturdyModel
}

/** The drafter over a model behind the server. Named as the writer knows it: the address would be our own server's. */
export function modelDrafter({ id, name, path, remote, headers, apiKey, known }: ModelSource): ModelDrafter {
  const baseURL = new URL(path, location.href).href
  // the server stands on this machine; whether its model does, only it knows
  const key = apiKey === null ? {} : { apiKey }
  const reached = openAIModel({ ...optionsFor(known), baseURL, model: name, remote, headers, ...key })
  const model = sturdyModel(reached, { id: name, isOnline: () => navigator.onLine })
  return { drafter: drafter(model, { id, name }), answerer: answererOf(model, id), model }
}

/** What is known of it before it is asked. */
function optionsFor(known: ModelSource['known']): Partial<OpenAIModelOptions> {
  if (known === null) return {}
  if (typeof known !== 'string') return optionsOfCapabilities(known)
  return PRESETS.find(({ id }) => id === known)?.options ?? {}
}
