import { OPTIONAL_FIELDS, retryAfterMs, unknownField as fieldRefusedIn } from '@understudy/models'
import { readBody } from './read-body.ts'
import { refusal, type Refusal } from './respond.ts'

/**
 * Null for an answer to pass on. What an endpoint says of an error may quote the request or the key, so it is not
 * repeated. The one thing a page has to know of it is that a field of the request goes by another name.
 * `now` in milliseconds since 1970 UTC.
 */
export async function upstreamRefusal(answer: Response, now: number): Promise<Refusal | null> {
  const { status } = answer
  if (status === 400 || status === 422) return rejected(status, await unknownField(answer))
  // some servers call a field they do not know a fault of their own
  const param = status === 500 ? await unknownField(answer) : null
  if (param !== null) return rejected(400, param)
  if (status >= 300 && status < 400)
    return refusal(
      502,
      'redirect',
      'The model’s address points elsewhere, and was not followed. Set it to where it is.',
    )
  if (status === 401 || status === 403) return refusal(status, 'unauthorized', 'The model refused the server’s key.')
  if (status === 429) return refusal(429, 'busy', 'The model is busy.', retryAfter(answer, now))
  if (status >= 500) return refusal(502, 'server-error', 'The model’s server had a fault.', retryAfter(answer, now))
  if (status >= 400) return rejected(status, null)
  if (!/json|event-stream/.test(answer.headers.get('content-type') ?? ''))
    return refusal(502, 'malformed', 'What answered is no model. Is its address right, up to and with /v1?')
  return null
}

function rejected(status: number, param: string | null): Refusal {
  if (param !== null) return { ...refusal(status, 'unsupported_parameter', `The model does not know ${param}.`), param }
  return refusal(status, 'rejected', 'The model refused the request. Is it too long, or no model of that name there?')
}

/** An error longer than this, in bytes, is none that we know. */
const LONGEST_ERROR = 65_536

async function unknownField(answer: Response): Promise<string | null> {
  const read = await readBody(answer, LONGEST_ERROR)
  return read.ok ? (fieldRefusedIn(errorIn(read.text), OPTIONAL_FIELDS)?.field ?? null) : null
}

function errorIn(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && 'error' in body ? body.error : null
  } catch {
    // no JSON names no field
    return null
  }
}

/** As seconds: a date would be read against another clock, and anything else may be the key. */
function retryAfter(answer: Response, now: number): Readonly<Record<string, string>> {
  const ms = retryAfterMs(answer.headers, now)
  return ms === null ? {} : { 'retry-after': String(Math.ceil(ms / 1_000)) }
}
