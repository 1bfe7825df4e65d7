import { parseEndpoint } from '@understudy/models'

export interface EndpointFields {
  readonly baseURL: string
  readonly model: string
  readonly key: string
}

/** Any address will do where only a key is looked at. */
const SOMEWHERE = 'http://127.0.0.1/v1'

/** The first field that can never work; null where all may. */
export function endpointFault({ baseURL, model, key }: EndpointFields): keyof EndpointFields | null {
  if (!isEndpoint(baseURL.trim(), null)) return 'baseURL'
  if (model.trim() === '') return 'model'
  return isEndpoint(SOMEWHERE, key.trim()) ? null : 'key'
}

function isEndpoint(baseURL: string, key: string | null): boolean {
  try {
    parseEndpoint(baseURL, key)
    return true
  } catch {
    // what is wrong is said in the writer's words, by the field
    return false
  }
}
