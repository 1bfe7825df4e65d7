import { failure, ok, type FailureReason, type Result } from '@understudy/contracts'
import { boundedText } from './bounded-text.ts'
import { parseEndpoint } from './endpoint.ts'
import { readCount, readField, readList, readText } from './openai/read-field.ts'

/** What an endpoint says of the models it has. */
export interface ModelList {
  /** The names to ask for, in its order, each once. */
  readonly names: readonly string[]
  /** How many tokens each reads, by name, where the endpoint says. */
  readonly contextTokens: Readonly<Record<string, number>>
  /** How it signs them, as some servers do with their own name; null where it does not, or not all alike. */
  readonly signature: string | null
}

export interface ListModelsOptions {
  /** Absolute address of the API, up to and without `/models`. */
  readonly baseURL: string
  /** Sent as a bearer token. Defaults to none. */
  readonly apiKey?: string | null
  /** Defaults to the global `fetch`. */
  readonly fetch?: typeof fetch
}

/** A list of a thousand models with all there is to say of them; hosts of many send half of it. */
const MAX_LIST_BYTES = 4_000_000

/**
 * Asks an endpoint which models it has. Follows no redirect. Rejects with the reason of `signal` when that aborts, and with
 * a `TypeError` on an address or key that can never work.
 */
export async function listModels(
  { baseURL, apiKey = null, fetch: send = fetch }: ListModelsOptions,
  signal: AbortSignal,
): Promise<Result<ModelList, FailureReason>> {
  const endpoint = parseEndpoint(baseURL, apiKey)
  try {
    const authorization = endpoint.apiKey === null ? {} : { authorization: `Bearer ${endpoint.apiKey}` }
    const response = await send(`${endpoint.url}/models`, {
      headers: { accept: 'application/json', ...authorization },
      redirect: 'manual',
      signal,
    })
    const { text, isWhole } = await boundedText(response, MAX_LIST_BYTES)
    return response.ok ? listIn(isWhole ? text : '') : refusalOf(response)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof TypeError) return failure('unreachable', 'The endpoint cannot be reached.')
    throw error
  }
}

function listIn(text: string): Result<ModelList, FailureReason> {
  const list = parsed(text)
  if (typeof list !== 'object' || list === null || !('data' in list) || !Array.isArray(list.data))
    return failure('malformed', 'What answered lists no models; its address may lack /v1.')
  const models = readList(list, 'data').filter(model => readText(model, 'id') !== '')
  const signatures = new Set(models.map(model => readText(model, 'owned_by')))
  const [signature = ''] = signatures
  return ok({
    names: [...new Set(models.map(model => readText(model, 'id')))],
    contextTokens: Object.fromEntries(
      models.flatMap(model => contextOf(model).map(tokens => [readText(model, 'id'), tokens])),
    ),
    signature: signatures.size === 1 && signature !== '' ? signature : null,
  })
}

/** Each server has a word of its own for it; none or one. */
function contextOf(model: unknown): readonly number[] {
  const said = [
    readCount(model, 'max_model_len'),
    readCount(model, 'context_length'),
    readCount(readField(model, 'meta'), 'n_ctx'),
  ]
  return said.flatMap(tokens => (tokens === null || tokens === 0 ? [] : [tokens])).slice(0, 1)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // a web page, or more than a list can be
    return null
  }
}

function refusalOf({ status, type, headers }: Response): Result<never, FailureReason> {
  // what is no such endpoint may still answer, and with a page
  const isApi = /\bjson\b/.test(headers.get('content-type') ?? '')
  if (isApi && (status === 401 || status === 403))
    return failure('unauthorized', 'The endpoint asks for a key, or refused it.')
  if (isApi && status === 429) return failure('busy', 'The endpoint is busy.')
  if (isApi && status === 503) return failure('busy', 'The endpoint is not ready; it may be loading its model.')
  if (status >= 500) return failure('server-error', 'The endpoint had a fault of its own.')
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    return failure('rejected', 'The endpoint sends elsewhere, which is not followed; give the address where it is.')
  return failure('rejected', 'What answered lists no models; its address may lack /v1.')
}
