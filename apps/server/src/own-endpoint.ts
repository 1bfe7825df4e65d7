import { listModels, parseEndpoint } from '@understudy/models'
import { createHandler, json, refusal, refuse, type HandlerOptions, type Upstream } from '@understudy/server'

/** The address and the model come in headers of their own; the key, where there is one, as a bearer token. */
const ENDPOINT = 'x-understudy-endpoint'
const MODEL = 'x-understudy-model'
const BASE = '/api/own'
const LIST_WITHIN_MS = 15_000

/**
 * Passes requests below `/api/own` on to an endpoint that the page names: an address a writer typed in, with a key that
 * lies in their browser. Here both live as long as the request does; no disk and no log gets them.
 */
export function ownEndpointRoutes(
  options: Pick<HandlerOptions, 'log' | 'limits'> = {},
): NonNullable<HandlerOptions['routes']> {
  // one for all requests: it counts who is there
  const handle = createHandler({ ...options, base: BASE, model: (_, request) => namedIn(request) })
  return async request => {
    const { pathname } = new URL(request.url)
    if (!pathname.startsWith(`${BASE}/`)) return null
    const baseURL = decoded(request, ENDPOINT)
    if (baseURL !== null && `${request.method} ${pathname}` === `GET ${BASE}/models`) return namesAt(baseURL, request)
    const named = namedIn(request)
    if (named === null) return refuse(NOT_NAMED)
    try {
      parseEndpoint(named.baseURL, named.apiKey)
    } catch (fault) {
      if (!(fault instanceof TypeError)) throw fault
      return refuse(refusal(400, 'rejected', fault.message))
    }
    return handle(request)
  }
}

/** Null where a request names no address or no model. */
function namedIn(request: Request): Upstream | null {
  const [baseURL, model] = [decoded(request, ENDPOINT), decoded(request, MODEL)]
  return baseURL === null || model === null ? null : { baseURL, model, apiKey: keyOf(request) }
}

/** Which models an endpoint says it has: also how a page learns that address and key are right. */
async function namesAt(baseURL: string, request: Request): Promise<Response> {
  try {
    const { url, apiKey } = parseEndpoint(baseURL, keyOf(request))
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(LIST_WITHIN_MS)])
    const list = await listModels({ baseURL: url, apiKey }, signal)
    return list.ok ? json(200, { names: list.value.names }) : refuse(refusal(502, list.reason, list.detail))
  } catch (fault) {
    if (fault instanceof TypeError) return refuse(refusal(400, 'rejected', fault.message))
    return refuse(refusal(504, 'timeout', 'The endpoint took too long.'))
  }
}

const NOT_NAMED = refusal(400, 'rejected', 'The request names no address of a model.')

function decoded(request: Request, name: string): string | null {
  try {
    const value = decodeURIComponent(request.headers.get(name) ?? '')
    return value.trim() === '' ? null : value
  } catch {
    return null
  }
}

function keyOf(request: Request): string | null {
  return /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null
}
