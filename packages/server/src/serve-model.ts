import type { Env, FailureReason, ModelPart, TextModel } from '@understudy/contracts'
import { chunkOf, completionOf, usageChunk, usageIn, type Envelope } from './completion-wire.ts'
import type { CompletionRequest } from './completion-request.ts'
import { errorOf, json, refusal } from './respond.ts'
import { streamAnswer } from './stream-answer.ts'
import { endRefused, type Ticket } from './ticket.ts'

type Failed = Extract<ModelPart, { type: 'failed' }>

/** Lets a model in this process answer, in the words of chat completions. It is aborted when its asker goes. */
export async function serveModel(
  model: TextModel,
  { prompt, stream, usage }: CompletionRequest,
  ticket: Ticket,
  env: Env,
): Promise<Response> {
  const parts = model.generate(prompt, ticket.deadline.signal)[Symbol.asyncIterator]()
  const envelope: Envelope = {
    id: `chatcmpl-${env.newId()}`,
    created: Math.floor(env.now() / 1_000),
    model: model.id,
  }
  const opening = await readAhead(parts, ticket, { whole: !stream })
  if (!opening.ok) return refuseFor(opening.failed, ticket)
  if (!stream) return whole(envelope, opening.parts, ticket)
  const events = eventsOf({ envelope, opening: opening.parts, parts, usage })
  return streamAnswer(events, ticket, 'text/event-stream', cut => failure(cut))
}

type Opening =
  | { readonly ok: true; readonly parts: readonly ModelPart[] }
  | { readonly ok: false; readonly failed: Pick<Failed, 'reason' | 'retryAfterMs'> }

/** Reads until there is an answer to begin, or to its end; not ok where nothing but failures came. */
async function readAhead(
  parts: AsyncIterator<ModelPart>,
  { deadline, begun }: Ticket,
  { whole }: { readonly whole: boolean },
): Promise<Opening> {
  const read: ModelPart[] = []
  try {
    for (;;) {
      const next = await deadline.within(parts.next())
      if (next.done === true) break
      read.push(next.value)
      if (next.value.type === 'failed') continue
      begun()
      if (!whole) return { ok: true, parts: read }
    }
  } catch {
    // what a model throws is no expected failure: neither its words nor its text are repeated
    void Promise.resolve(parts.return?.()).catch(() => {})
    return { ok: false, failed: { reason: 'server-error' } }
  }
  if (read.some(({ type }) => type === 'end')) return { ok: true, parts: read }
  return { ok: false, failed: read.find(isFailed) ?? { reason: 'malformed' } }
}

function whole(envelope: Envelope, parts: readonly ModelPart[], ticket: Ticket): Response {
  const response = json(200, completionOf(envelope, parts))
  const bytes = parts.reduce((sum, part) => sum + (part.type === 'text' ? part.delta.length : 0), 0)
  ticket.over({ status: 200, bytes, fault: parts.find(isFailed)?.reason ?? null })
  return response
}

interface Streaming {
  readonly envelope: Envelope
  /** What was read before the answer could begin. */
  readonly opening: readonly ModelPart[]
  readonly parts: AsyncIterator<ModelPart>
  readonly usage: boolean
}

/**
 * Where some of several choices failed they have no finish, and after the others' an event says why: a client then knows
 * which came whole.
 */
async function* eventsOf({ envelope, opening, parts, usage }: Streaming): AsyncGenerator<Uint8Array, void> {
  const closing: ModelPart[] = []
  try {
    for await (const part of all(opening, parts)) {
      if (part.type !== 'text') closing.push(part)
      if (part.type !== 'failed') yield event(chunkOf(envelope, part))
    }
    const cost = usage ? usageIn(closing) : null
    if (cost !== null) yield event(usageChunk(envelope, cost))
    const failed = closing.find(isFailed)
    yield failed === undefined ? DONE : failure(failed.reason)
  } finally {
    await parts.return?.()
  }
}

async function* all(opening: readonly ModelPart[], parts: AsyncIterator<ModelPart>): AsyncGenerator<ModelPart> {
  yield* opening
  for (let next = await parts.next(); next.done !== true; next = await parts.next()) yield next.value
}

function event(data: object): Uint8Array {
  return encoder.encode(`data: ${JSON.stringify(data)}\n\n`)
}

/** The event that says why there is no more. */
function failure(reason: keyof typeof WORDS): Uint8Array {
  return event(errorOf({ code: reason, message: WORDS[reason], param: null }))
}

const encoder = new TextEncoder()
const DONE = encoder.encode('data: [DONE]\n\n')

function isFailed(part: ModelPart): part is Failed {
  return part.type === 'failed'
}

function refuseFor({ reason, retryAfterMs }: Pick<Failed, 'reason' | 'retryAfterMs'>, ticket: Ticket): Response {
  const seconds = retryAfterMs === undefined ? null : Math.ceil(retryAfterMs / 1_000)
  const headers: Readonly<Record<string, string>> = seconds === null ? {} : { 'retry-after': `${seconds}` }
  return endRefused(ticket, refusal(STATUS[reason], reason, WORDS[reason], headers))
}

const STATUS: Readonly<Record<FailureReason, number>> = {
  offline: 503,
  resting: 503,
  unreachable: 502,
  timeout: 504,
  dropped: 502,
  busy: 429,
  unauthorized: 401,
  'server-error': 502,
  rejected: 400,
  malformed: 502,
  'not-configured': 503,
}

/** The model's own words are not repeated: they may quote the request. */
const WORDS: Readonly<Record<FailureReason | 'gone', string>> = {
  offline: 'The server has no connection.',
  resting: 'The model failed several times and is left alone for a while.',
  unreachable: 'The model cannot be reached. Is its server running?',
  timeout: 'The model did not answer in time.',
  dropped: 'The model broke off.',
  busy: 'The model is busy.',
  unauthorized: 'The model refused the server’s key.',
  'server-error': 'The model had a fault.',
  rejected: 'The model refused the request.',
  malformed: 'What the model sent is no answer.',
  'not-configured': 'No model is configured.',
  gone: 'The page went away.',
}
