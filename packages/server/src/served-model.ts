import type { ModelCapabilities, TextModel } from '@understudy/contracts'
import { parseEndpoint } from '@understudy/models'
import type { ServedModel } from './handler-options.ts'

/** What a page is told of the model behind a handler; never where it is, never its key. */
export interface ModelDescription {
  readonly configured: boolean
  readonly model: string | null
  /** Whether what is sent to it leaves the server's machine. */
  readonly remote: boolean
  /** What it is known to do; what is missing nobody has said. */
  readonly capabilities: Partial<Omit<ModelCapabilities, 'remote'>>
}

export function isTextModel(served: ServedModel): served is TextModel {
  return 'generate' in served
}

export function nameOf(served: ServedModel): string {
  return isTextModel(served) ? served.id : served.model
}

/** What a page is told of a model. Throws a `TypeError` for an endpoint that cannot be: no web address, a key with a line break. */
export function describeModel(served: ServedModel | null): ModelDescription {
  if (served === null) return { configured: false, model: null, remote: false, capabilities: {} }
  const { remote, ...capabilities } = capabilitiesOf(served)
  return { configured: true, model: nameOf(served), remote, capabilities }
}

function capabilitiesOf(served: ServedModel): Partial<ModelCapabilities> & Pick<ModelCapabilities, 'remote'> {
  if (isTextModel(served)) return served.capabilities
  const { remote } = parseEndpoint(served.baseURL, served.apiKey)
  return { remote, ...served.capabilities }
}
