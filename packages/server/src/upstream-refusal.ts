import { isTooLong, isUnknownModel, OPTIONAL_FIELDS, retryAfterMs, unknownField } from '@understudy/models'
import { readBody } from './read-body.ts'
import { refusal, type Refusal } from './respond.ts'

/**
 * Null for an answer to pass on. What an endpoint says of an error may quote the request or the key, so it is not
 * repeated. A page has to know two things of it: which field it does not know, and whether the prompt or the model's name is
 * what is wrong.
 * `now` in milliseconds since 1970 UTC.
 */
export async function upstreamRefusal(answer: Response, now: number): Promise<Refusal | null> {
  const { status } = answer
  if (status === 400 || status === 404 || status === 422) return rejected(status, await errorIn(answer))
  // some servers call a field they do not know a fault of their own
  const unknown = status === 500 ? unknownParam(await errorIn(answer)) : null
  if (unknown !== null) return unknown
  if (status >= 300 && status < 400)
    return refusal(
      502,
      'redirect',
      'The model’s address points elsewhere, and was not followed. Set it to where it is.',
    )
  if (status === 401 || status === 403) return refusal(status, 'unauthorized', 'The model refused the server’s key.')
  if (status === 429) return refusal(429, 'busy', 'The model is busy.', retryAfter(answer, now))
  if (status === 408 || status === 504) return refusal(504, 'timeout', 'The model did not answer in time.')
  if (status >= 500) return refusal(502, 'server-error', 'The model’s server had a fault.', retryAfter(answer, now))
  if (status >= 400) return rejected(status, null)
  if (!/json|event-stream/.test(answer.headers.get('content-type') ?? ''))
    return refusal(502, 'malformed', 'What answered is no model. Is its address right, up to and with /v1?')
  return null
}

/** In words of our own that clients of chat completions know how to read. */
function rejected(status: number, error: unknown): Refusal {
  const unknown = unknownParam(error)
  if (unknown !== null) return unknown
  if (isUnknownModel(error)) return refusal(404, 'model_not_found', 'The endpoint has no model of that name.')
  if (isTooLong(error)) return refusal(400, 'context_length_exceeded', 'The prompt is too long for the model.')
  return refusal(status, 'rejected', 'The model refused the request.')
}

function unknownParam(error: unknown): Refusal | null {
  const param = unknownField(error, OPTIONAL_FIELDS)?.field ?? null
  if (param === null) return null
  return { ...refusal(400, 'unsupported_parameter', `The model does not know ${param}.`), param }
}

/** An error longer than this, in bytes, is none that we know. */
const LONGEST_ERROR = 65_536

/** Null for what is no error in JSON, which says nothing that we know. */
async function errorIn(answer: Response): Promise<unknown> {
  const read = await readBody(answer, LONGEST_ERROR)
  if (!read.ok) return null
  try {
    const body: unknown = JSON.parse(read.text)
    return typeof body === 'object' && body !== null && 'error' in body ? body.error : null
  } catch {
    return null
  }
}

/** As seconds: a date would be read against another clock, and anything else may be the key. */
function retryAfter(answer: Response, now: number): Readonly<Record<string, string>> {
  const ms = retryAfterMs(answer.headers, now)
  return ms === null ? {} : { 'retry-after': String(Math.ceil(ms / 1_000)) }
}
