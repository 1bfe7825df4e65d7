import { systemEnv, type FailureReason } from '@understudy/contracts'
import type * as openai from 'openai'
import { retryAfterMs } from '../retry-after.ts'
import type { ResolvedEndpoint } from './openai-options.ts'
import { readCount, readText } from './read-field.ts'
import { ResponseFault } from './response-fault.ts'

/** Why a request gave nothing, in the closed words of the port. `detail` never repeats what the endpoint said. */
export interface Fault {
  readonly reason: FailureReason
  readonly detail: string
  /** How long the endpoint asks to be left alone; absent where it does not say. */
  readonly retryAfterMs?: number
}

type ErrorClasses = Pick<typeof openai, 'APIError' | 'APIConnectionError'>
type ApiError = InstanceType<ErrorClasses['APIError']>

/** A proxy in between, as `@understudy/server` is, knows more than a status can say, and says it in the port's words. */
const SPOKEN: ReadonlySet<unknown> = new Set<FailureReason>([
  'offline',
  'resting',
  'unreachable',
  'timeout',
  'dropped',
  'busy',
  'unauthorized',
  'server-error',
  'rejected',
  'malformed',
  'not-configured',
])
/** What else such a proxy says, where the status alone would mislead. */
const OF_PROXY: ReadonlyMap<unknown, FailureReason> = new Map([
  ['redirect', 'rejected'],
  ['host', 'rejected'],
  ['origin', 'rejected'],
])

/** Reads what was thrown while asking or streaming. Null for what is no expected failure: a fault of the program. */
export function faultOf(
  thrown: unknown,
  { APIError, APIConnectionError }: ErrorClasses,
  options: ResolvedEndpoint,
): Fault | null {
  if (thrown instanceof ResponseFault) return { reason: thrown.reason, detail: thrown.message }
  if (thrown instanceof SyntaxError) return { reason: 'malformed', detail: 'A line of the answer is no JSON.' }
  if (thrown instanceof APIConnectionError) return connectionFault(thrown.cause)
  if (thrown instanceof APIError) return answerFault(thrown, options)
  // a body that breaks off rejects with the platform's own error
  if (thrown instanceof TypeError || hasSocketCode(thrown)) return dropped
  return null
}

const dropped: Fault = { reason: 'dropped', detail: 'The connection ended before the answer did.' }

function connectionFault(cause: unknown): Fault {
  if (cause instanceof ResponseFault) return { reason: cause.reason, detail: cause.message }
  if (hasSocketCode(cause)) return dropped
  return { reason: 'unreachable', detail: 'The endpoint cannot be reached.' }
}

/** Node's codes for a connection that was there and ended; one that never was has others. */
function hasSocketCode(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && (at.code === 'UND_ERR_SOCKET' || at.code === 'ECONNRESET' || at.code === 'EPIPE')) return true
  return false
}

function answerFault({ status: answered, code, error, headers }: ApiError, options: ResolvedEndpoint): Fault {
  // inside a stream that had begun well the status comes as a code
  const status = answered ?? readCount(error, 'code') ?? undefined
  const reason = isReason(code) ? code : (OF_PROXY.get(code) ?? reasonOfStatus(status))
  const wait = headers === undefined ? null : retryAfterMs(headers, systemEnv.now())
  return { reason, detail: detailOf(status, error, options), ...(wait === null ? {} : { retryAfterMs: wait }) }
}

/** What to do about it, as far as the status and the words of the endpoint tell. */
function detailOf(status: number | undefined, error: unknown, { model, endpoint }: ResolvedEndpoint): string {
  if (status === undefined) return 'The endpoint broke off with an error.'
  if ((status === 404 || status === 400) && isUnknownModel(error))
    return `The endpoint has no model named “${model}”. Choose one that it lists, or load it there.`
  if (status === 404) return 'The endpoint has no such page; its address may lack /v1.'
  if (status === 401 || status === 403)
    return endpoint.apiKey === null ? 'The endpoint asks for a key.' : 'The endpoint refused the key.'
  if (status === 400 && isTooLong(error)) return 'The prompt is longer than the model takes.'
  return `The endpoint answered ${status}.`
}

/** Whether an endpoint says that a prompt is longer than its model takes. */
export function isTooLong(error: unknown): boolean {
  return /context|too long|too many tokens|maximum.{0,40}tokens/i.test(readText(error, 'message'))
}

/** Whether an endpoint says that it has no such model. */
export function isUnknownModel(error: unknown): boolean {
  const said = `${readText(error, 'code')} ${readText(error, 'message')}`
  return (
    /\bmodel\b|model_not_found/i.test(said) &&
    /not[ _]found|does not exist|no such|not a valid|unknown|not exist|invalid model|not loaded/i.test(said)
  )
}

function isReason(code: unknown): code is FailureReason {
  return SPOKEN.has(code)
}

function reasonOfStatus(status: number | undefined): FailureReason {
  if (status === undefined || status >= 500) return status === 504 ? 'timeout' : 'server-error'
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 429) return 'busy'
  if (status === 408) return 'timeout'
  return status >= 300 ? 'rejected' : 'malformed'
}
