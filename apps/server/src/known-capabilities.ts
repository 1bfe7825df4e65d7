import type { ModelCapabilities } from '@understudy/contracts'
import { PRESETS } from '@understudy/models'
import { openAIModel } from '@understudy/models/openai'

/** What is known of an endpoint by its address alone, so that pages need not find out; nothing of one that is not known. */
export function knownCapabilities(baseURL: string): Partial<ModelCapabilities> {
  const address = baseURL.replace(/\/+$/, '').replace('//localhost:', '//127.0.0.1:')
  const preset = PRESETS.find(each => each.baseURL === address)
  return preset === undefined ? {} : openAIModel({ ...preset.options, baseURL, model: preset.name }).capabilities
}
