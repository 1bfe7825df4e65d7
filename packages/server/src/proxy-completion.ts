import { systemEnv } from '@understudy/contracts'
import { retryAfterMs, unknownTokenLimit } from '@understudy/models'
import type { Limits, Upstream } from './handler-options.ts'
import { readBody } from './read-body.ts'
import { fieldRefusal, refusal } from './respond.ts'

export interface Proxied {
  readonly response: Response
  /** Why it did not go well; null where it did so far. */
  readonly fault: string | null
}

/** Told when a stream that had begun has ended: how many bytes went through, and what broke it. */
export type Finished = (bytes: number, fault: string | null) => void

/** Sends `body` on to the model and streams the answer back. Ends upstream when `signal` aborts, as when a browser goes. */
export async function proxyCompletion(
  body: string,
  { upstream, limits }: { readonly upstream: Upstream; readonly limits: Limits },
  signal: AbortSignal,
  finished: Finished,
): Promise<Proxied> {
  const stop = new AbortController()
  const end = (): void => stop.abort()
  signal.addEventListener('abort', end, { once: true })
  const whole = setTimeout(end, limits.wholeMs)
  const silence = watch(limits.silenceMs, end)
  const letGo = (): void => {
    clearTimeout(whole)
    silence.stop()
    signal.removeEventListener('abort', end)
  }
  try {
    const answer = await ask(body, upstream, stop.signal)
    const refused = (await unknownField(answer)) ?? refusalOf(answer)
    if (refused !== null) {
      letGo()
      if (!answer.bodyUsed) await answer.body?.cancel()
      return refused
    }
    // a page that goes while a read is under way ends the stream twice: by leaving it, and by the read that fails
    let over = false
    const done: Finished = (bytes, fault) => {
      if (over) return
      over = true
      letGo()
      finished(bytes, signal.aborted ? 'gone' : fault)
    }
    return { response: streamed(answer, { silence, stop, done }), fault: null }
  } catch {
    letGo()
    const fault = stop.signal.aborted ? (signal.aborted ? 'gone' : 'timeout') : 'unreachable'
    return { fault, response: UNREACHED[fault]() }
  }
}

const UNREACHED = {
  gone: () => refusal(499, 'gone', 'The page went away.'),
  timeout: () => refusal(504, 'timeout', 'The model did not answer in time.'),
  unreachable: () => refusal(502, 'unreachable', 'The model cannot be reached. Is its server running?'),
} as const

function ask(body: string, { baseURL, apiKey }: Upstream, signal: AbortSignal): Promise<Response> {
  return fetch(`${baseURL.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey === null || apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body,
    signal,
    // an endpoint that moves would take the key along to wherever it points
    redirect: 'manual',
  })
}

/** Null for an answer to pass on. What the model's server says of an error may quote the request, so it is not repeated. */
function refusalOf(answer: Response): Proxied | null {
  const { status } = answer
  const type = answer.headers.get('content-type') ?? ''
  if (status >= 300 && status < 400)
    return refused(502, 'redirect', 'The model’s address points elsewhere. Set UNDERSTUDY_BASE_URL to where it is.')
  if (status === 401 || status === 403) return refused(status, 'unauthorized', 'The model refused the server’s key.')
  if (status === 429) return refused(429, 'busy', 'The model is busy.', retryAfter(answer))
  if (status >= 500) return refused(502, 'server-error', 'The model’s server had a fault.', retryAfter(answer))
  if (status >= 400)
    return refused(status, 'rejected', 'The model refused the request. Is UNDERSTUDY_MODEL a model it has?')
  if (!/json|event-stream/.test(type))
    return refused(502, 'malformed', 'What answered is no model. Is UNDERSTUDY_BASE_URL right?')
  return null
}

/**
 * The one thing a page has to know of what the model's server said: that it knows the limit of an answer by another
 * name. Null for anything else. The words themselves are not repeated.
 */
async function unknownField(answer: Response): Promise<Proxied | null> {
  if (answer.status !== 400 && answer.status !== 422) return null
  const param = unknownTokenLimit(errorIn((await readBody(answer, LONGEST_ERROR)) ?? ''))
  return param === null ? null : { fault: 'rejected', response: fieldRefusal(answer.status, param) }
}

/** An error longer than this, in bytes, is none that we know. */
const LONGEST_ERROR = 65_536

function errorIn(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && 'error' in body ? body.error : null
  } catch {
    // no JSON names no field
    return null
  }
}

function refused(
  status: number,
  fault: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Proxied {
  return { fault, response: refusal(status, fault, message, headers) }
}

function retryAfter(answer: Response): Readonly<Record<string, string>> {
  // as seconds: a date would be read against another clock
  const ms = retryAfterMs(answer.headers, systemEnv.now())
  return ms === null ? {} : { 'retry-after': String(Math.ceil(ms / 1_000)) }
}

interface Stream {
  readonly silence: Watch
  readonly stop: AbortController
  readonly done: Finished
}

function streamed(answer: Response, { silence, stop, done }: Stream): Response {
  const reader = answer.body?.getReader()
  let bytes = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await reader?.read()
        silence.seen()
        if (next === undefined || next.done) {
          done(bytes, null)
          controller.close()
          return
        }
        bytes += next.value.byteLength
        controller.enqueue(next.value)
      } catch (fault) {
        done(bytes, 'dropped')
        controller.error(fault)
      }
    },
    cancel() {
      stop.abort()
      done(bytes, 'gone')
    },
  })
  const headers = {
    'content-type': answer.headers.get('content-type') ?? 'application/json',
    'cache-control': 'no-store',
  }
  return new Response(body, { status: answer.status, headers })
}

interface Watch {
  seen(): void
  stop(): void
}

/** Calls `late` once nothing was seen for `ms`. */
function watch(ms: number, late: () => void): Watch {
  let timer = setTimeout(late, ms)
  return {
    seen() {
      clearTimeout(timer)
      timer = setTimeout(late, ms)
    },
    stop: () => clearTimeout(timer),
  }
}
