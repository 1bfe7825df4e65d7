import type { ModelPart, Usage } from '@understudy/contracts'
import type * as openai from 'openai'
import type { OpenAI } from 'openai'
import { unknownField, type Refused } from '../unknown-field.ts'
import { AnswerTally } from './answer-tally.ts'
import { contextLimit } from './context-limit.ts'
import type { UnknownFields } from './endpoint-habits.ts'
import { faultOf, isUnknownModel, type Fault } from './fault-of.ts'
import type { ResolvedOptions } from './openai-options.ts'
import { isOnlyThought } from './thinking.ts'
import { startWatchdog, type Watchdog } from './watchdog.ts'
import type { Asked, Finish, Wire } from './wire.ts'

/** The `openai` package, once loaded, and a client of it. */
export interface Runtime {
  readonly library: typeof openai
  readonly client: OpenAI
}

/** One request: which answers of the prompt, from the one at `from` on, and who may call it off. */
export interface Asking extends Asked {
  readonly from: number
  /** What it is asked without this time alone, `unknown` as much as the rest. */
  readonly spared: UnknownFields
  /** What was spent on the same answers before. */
  readonly spent: Usage | null
  readonly caller: AbortSignal
}

/** What one request came to, by index within it: which answers there were, how they finished, and what went wrong on the way. */
export interface Outcome {
  readonly finished: ReadonlyMap<number, Finish>
  readonly started: ReadonlySet<number>
  readonly usage: Usage | null
  readonly fault: Fault | null
  /** The endpoint would have none of the request and did not say why in words that are known. */
  readonly isRefused: boolean
  /** The field it was refused for, which is to be left out. */
  readonly refused: Refused | null
  /** All that was made of the answers is thoughts, which are not shown. */
  readonly isOnlyThought: boolean
  /** What the endpoint left out that it was asked for. */
  readonly unsaid: UnknownFields
  /** How many tokens the model reads, where the endpoint said so of a prompt that was longer. */
  readonly contextTokens: number | null
}

/** Asks `wire` of the endpoint in `options` by the package in `runtime`. */
export interface Line {
  readonly runtime: Runtime
  readonly wire: Wire
  readonly options: ResolvedOptions
}

/**
 * One request. Yields text as it comes and returns what became of it; an abort by the caller returns too.
 * Leaving the loop early closes the connection.
 */
export async function* askOnce(
  { runtime, wire, options }: Line,
  asking: Asking,
): AsyncGenerator<Extract<ModelPart, { type: 'text' }>, Outcome> {
  const { library, client } = runtime
  const body = wire.body(options, asking)
  const watchdog = startWatchdog(asking.caller, options.timeouts, body['stream'] === true ? 'firstTokenMs' : 'wholeMs')
  const tally = new AnswerTally(wire, asking)
  let thrown: unknown = null
  try {
    for await (const event of eventsOf(client, wire.path, { body, signal: watchdog.signal })) {
      for (const part of tally.take(event, watchdog.tokenCame)) yield { ...part, index: part.index + asking.from }
      if (tally.isCut) break
    }
  } catch (error) {
    thrown = error
  } finally {
    watchdog.stop()
  }
  if (!asking.caller.aborted) for (const part of tally.rest()) yield { ...part, index: part.index + asking.from }
  const fault = asking.caller.aborted ? null : whatWentWrong(watchdog, thrown, { library, options, tally })
  const refusal = thrown instanceof library.APIError && thrown.status !== undefined ? thrown : null
  const sent = wire.optional.filter(name => name in body && !(name in options.fields))
  return {
    finished: tally.finished,
    started: tally.started,
    usage: tally.usage,
    fault,
    isRefused: refusal !== null && isPuzzling(refusal),
    refused: unknownField(refusal?.error, sent),
    isOnlyThought: fault === null && isOnlyThought(tally.finished, tally.hasText),
    unsaid: tally.unsaid(body),
    contextTokens: contextLimit(refusal?.error),
  }
}

function isPuzzling({ status, error }: { readonly status: number | undefined; readonly error: unknown }): boolean {
  return (status === 400 || status === 422) && contextLimit(error) === null && !isUnknownModel(error)
}

/** Events are read whether or not they were asked for: an answer that comes whole is one. */
async function* eventsOf(
  client: OpenAI,
  path: string,
  { body, signal }: { readonly body: Readonly<Record<string, unknown>>; readonly signal: AbortSignal },
): AsyncGenerator<unknown> {
  const events: unknown = await client.post(path, { body, signal, stream: true })
  if (isStream(events)) yield* events
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}

interface Circumstances {
  readonly library: Runtime['library']
  readonly options: ResolvedOptions
  readonly tally: AnswerTally
}

/** An abort in mid-stream ends the loop silently, so the watchdog is asked first. */
function whatWentWrong(
  { expired }: Watchdog,
  thrown: unknown,
  { library, options, tally }: Circumstances,
): Fault | null {
  if (expired === 'betweenTokensMs') return { reason: 'timeout', detail: 'The answer stopped coming.' }
  if (expired !== null) return { reason: 'timeout', detail: 'No text came in time.' }
  if (thrown !== null) {
    const fault = faultOf(thrown, library, options)
    if (fault === null) throw thrown
    return fault
  }
  return tally.started.size > 0 ? null : { reason: 'malformed', detail: 'The endpoint sent no answer.' }
}
