import { systemEnv } from '@understudy/contracts'
import { checkCaller } from './check-caller.ts'
import { complete } from './complete.ts'
import {
  DEFAULT_LIMITS,
  type Caller,
  type HandlerOptions,
  type Limits,
  type LogEntry,
  type ServedModel,
} from './handler-options.ts'
import { json, refusal, refuse, type Refusal } from './respond.ts'
import { describeModel } from './served-model.ts'
import { endRefused, places } from './ticket.ts'

/** Answers a request, or null where its path is none of ours. Never rejects. */
export type Handler = (request: Request) => Promise<Response | null>

/**
 * Answers `GET /healthz`, and below `base` `GET /model`, `POST /v1/chat/completions` and the host's own `routes`.
 * Throws a `TypeError` for an endpoint that cannot be: no web address, a key with a line break.
 */
export function createHandler(options: HandlerOptions): Handler {
  const { model, base = '/api', routes, env = systemEnv } = options
  if (typeof model !== 'function') describeModel(model)
  const log = (entry: LogEntry): void => {
    try {
      options.log?.(entry)
    } catch {
      // a log that fails is no reason to break an answer off
    }
  }
  const here = places(env, log)
  const servedTo = async (request: Request, caller: Caller): Promise<ServedModel | null> =>
    typeof model === 'function' ? model(caller, request) : model

  async function below(request: Request, path: string, caller: Caller): Promise<Response | Refusal> {
    const asked = `${request.method} ${path}`
    if (asked === 'GET /model') return json(200, describeModel(await servedTo(request, caller)))
    if (asked === 'POST /v1/chat/completions') return admit(request, caller)
    const allow = METHODS.get(path)
    if (allow !== undefined) return refusal(405, 'method', `Only ${allow} is answered here.`, { allow })
    return (await routes?.(request, caller)) ?? refusal(404, 'not-found', 'There is nothing here.')
  }

  async function admit(request: Request, caller: Caller): Promise<Response | Refusal> {
    // a form of another site can send any text but not this type
    if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
      return refusal(415, 'rejected', 'The request must be of type application/json.')
    const served = await servedTo(request, caller)
    if (served === null) return refusal(503, 'not-configured', 'No model is configured.')
    const ticket = here.admit(request, caller, limitsOf(options, caller))
    if (ticket === null) return refusal(429, 'busy', 'Too many requests at once.', { 'retry-after': '1' })
    return complete(request, served, ticket, env).catch(() => endRefused(ticket, FAULT))
  }

  async function answer(request: Request, path: string | null): Promise<Response> {
    const at = env.now()
    let caller: Caller = null
    try {
      const refused = checkCaller(request, options.allowedHosts)
      if (refused !== null) return turnAway(refused)
      if (path === null) return health(request)
      const found = await callerOf(request, options)
      if (found === undefined) return turnAway(refusal(401, 'unauthorized', 'Sign in first.'))
      caller = found
      const given = await below(request, path, caller)
      return 'code' in given ? turnAway(given) : given
    } catch {
      // what a function of the host's threw may hold anything: it is not repeated
      return turnAway(FAULT)
    }

    function turnAway(refused: Refusal): Response {
      const { status, code } = refused
      const ms = env.now() - at
      log({ event: 'refused', at, caller, model: null, status, firstMs: null, ms, bytes: 0, fault: code })
      return refuse(refused)
    }
  }

  return async request => {
    const { pathname } = new URL(request.url)
    const path = pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : null
    return path === null && pathname !== '/healthz' ? null : answer(request, path)
  }
}

const METHODS: ReadonlyMap<string, string> = new Map([
  ['/model', 'GET'],
  ['/v1/chat/completions', 'POST'],
])

const FAULT = refusal(500, 'server-error', 'The server had a fault.')

function health({ method }: Request): Response {
  if (method === 'GET' || method === 'HEAD') return json(200, { status: 'ok' })
  return refuse(refusal(405, 'method', 'Only GET is answered here.', { allow: 'GET' }))
}

/** Undefined for one who may not ask. What `authorize` throws refuses, and is told to nobody. */
async function callerOf(request: Request, { authorize }: HandlerOptions): Promise<Caller | undefined> {
  if (authorize === undefined) return null
  try {
    const name = await authorize(request)
    return typeof name === 'string' && name !== '' ? name : undefined
  } catch {
    return undefined
  }
}

function limitsOf({ limits }: HandlerOptions, caller: Caller): Limits {
  return { ...DEFAULT_LIMITS, ...(typeof limits === 'function' ? limits(caller) : limits) }
}
