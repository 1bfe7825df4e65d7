import type { ModelCapabilities } from '@understudy/contracts'
import { PRESETS } from '@understudy/models'

/** What is known of an endpoint by its address alone, so that pages need not find out; nothing of one that is not known. */
export function knownCapabilities(baseURL: string): Partial<Omit<ModelCapabilities, 'remote'>> {
  const preset = PRESETS.find(
    each => each.baseURL === baseURL.replace(/\/+$/, '').replace('//localhost:', '//127.0.0.1:'),
  )
  if (preset === undefined) return {}
  const { candidates = 1, schemaBy = [], logProbabilities = false } = preset.options
  const [way] = schemaBy
  const schema = way === undefined ? 'prompt' : way === 'response_format' ? 'schema' : 'grammar'
  return { candidates, streaming: true, schema, logProbabilities }
}
