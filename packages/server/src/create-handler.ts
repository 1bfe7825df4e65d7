import { systemEnv } from '@understudy/contracts'
import { parseEndpoint } from '@understudy/models'
import { checkCaller } from './check-caller.ts'
import { completionBody } from './completion-body.ts'
import { DEFAULT_LIMITS, type HandlerOptions, type Limits } from './handler-options.ts'
import { proxyCompletion } from './proxy-completion.ts'
import { readBody } from './read-body.ts'
import { json, refusal } from './respond.ts'

/**
 * Answers `GET /healthz`, `GET /api/model` and `POST /api/v1/chat/completions`, and null to anything else, so that a
 * host can serve its own pages beside it. Throws for an upstream that cannot be: no web address, a key with a line break.
 */
export function createHandler(options: HandlerOptions): (request: Request) => Promise<Response | null> {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const endpoint = options.upstream === null ? null : parseEndpoint(options.upstream.baseURL, options.upstream.apiKey)
  let running = 0

  async function complete(request: Request): Promise<Response> {
    const { upstream, authorize, log } = options
    if (upstream === null) return refusal(503, 'not-configured', 'No model is configured.')
    if (authorize !== undefined && !(await authorize(request))) return refusal(401, 'unauthorized', 'Sign in first.')
    if (running >= limits.concurrent) return refusal(429, 'busy', 'Too many requests at once.', { 'retry-after': '1' })
    running++
    const started = systemEnv.now()
    const text = await readBody(request, limits.bodyBytes).catch(() => '')
    const body = text === null ? null : completionBody(text, upstream)
    if (body === null) {
      running--
      return text === null
        ? refusal(413, 'too-large', 'The request is too long.')
        : refusal(400, 'rejected', 'That is no request.')
    }
    const finished = (status: number, bytes: number, fault: string | null): void => {
      running--
      log?.({ event: 'completion', status, ms: systemEnv.now() - started, bytes, fault })
    }
    const proxied = await proxyCompletion(body, { upstream, limits }, request.signal, (bytes, fault) =>
      finished(200, bytes, fault),
    )
    if (proxied.fault !== null) finished(proxied.response.status, 0, proxied.fault)
    return proxied.response
  }

  return async request => {
    const { pathname } = new URL(request.url)
    if (pathname !== '/healthz' && !pathname.startsWith('/api/')) return null
    const refused = checkCaller(request, options.allowedHosts)
    if (refused !== null) return refused
    const asked = `${request.method} ${pathname}`
    if (asked === 'GET /healthz') return json(200, { status: 'ok' })
    if (asked === 'GET /api/model') {
      const { upstream } = options
      return json(200, {
        configured: upstream !== null,
        model: upstream?.model ?? null,
        remote: endpoint?.remote ?? false,
      })
    }
    if (asked === 'POST /api/v1/chat/completions') return complete(request)
    return refusal(404, 'not-found', 'There is nothing here.')
  }
}
