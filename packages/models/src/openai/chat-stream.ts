import type { ModelPart, ModelPrompt, Usage } from '@understudy/contracts'
import type * as openai from 'openai'
import type { OpenAI } from 'openai'
import { unknownTokenLimit, type TokenLimit } from '../token-limit.ts'
import { faultOf, type Fault } from './fault-of.ts'
import type { ResolvedOptions } from './openai-options.ts'
import { startWatchdog, type Watchdog } from './watchdog.ts'

type Chunk = OpenAI.ChatCompletionChunk
type Finish = Extract<ModelPart, { type: 'end' }>['finish']

/** The `openai` package, once loaded, and a client of it. */
export interface Runtime {
  readonly library: typeof openai
  readonly client: OpenAI
}

/** Answers `from` to `from + count` of a prompt, asked for in one request. */
export interface Share {
  readonly from: number
  readonly count: number
}

/** One request: which answers of the prompt, and who may call it off. */
export interface Asking {
  readonly prompt: ModelPrompt
  readonly share: Share
  readonly caller: AbortSignal
  readonly tokenLimit: TokenLimit
}

/** What one request came to, by index within its share: which answers there were, how they finished, and what went wrong on the way. */
export interface StreamOutcome {
  readonly finished: ReadonlyMap<number, Finish>
  readonly started: ReadonlySet<number>
  readonly usage: Usage | null
  readonly fault: Fault | null
  readonly status: number | null
  /** The endpoint knows no such field as the answer was to be bounded by. */
  readonly limitUnknown: boolean
}

/**
 * One request. Yields text as it comes and returns what became of it; an abort by the caller returns too.
 * Leaving the loop early closes the connection.
 */
export async function* chatStream(
  { library, client }: Runtime,
  options: ResolvedOptions,
  { prompt, share, caller, tokenLimit }: Asking,
): AsyncGenerator<Extract<ModelPart, { type: 'text' }>, StreamOutcome> {
  const watchdog = startWatchdog(caller, options.timeouts)
  const tally: Tally = { finished: new Map(), started: new Set(), usage: null }
  let thrown: unknown = null
  try {
    const stream = await client.chat.completions.create(
      bodyOf(prompt, { model: options.model, tokenLimit, count: share.count }),
      {
        signal: watchdog.signal,
      },
    )
    for await (const chunk of stream) {
      for (const { index, text } of take(tally, chunk, share.count, watchdog))
        yield { type: 'text', index: index + share.from, delta: text }
    }
  } catch (error) {
    thrown = error
  } finally {
    watchdog.stop()
  }
  const fault = caller.aborted ? null : whatWentWrong(watchdog, thrown, library, tally.started.size > 0)
  const refusal = thrown instanceof library.APIError ? thrown : null
  const status = refusal?.status ?? null
  const limitUnknown = (status === 400 || status === 422) && unknownTokenLimit(refusal?.error) === tokenLimit
  return { ...tally, fault, status, limitUnknown }
}

interface Tally {
  readonly finished: Map<number, Finish>
  readonly started: Set<number>
  usage: Usage | null
}

/** Takes note of a chunk and returns the text in it. What comes after an answer's end, was not asked for, or is listed twice is dropped. */
function take(tally: Tally, chunk: Chunk, count: number, watchdog: Watchdog): readonly Choice[] {
  tally.usage = usageOf(chunk) ?? tally.usage
  const asked = choicesOf(chunk).filter(
    ({ index }, at, all) =>
      index < count && !tally.finished.has(index) && all.findIndex(other => other.index === index) === at,
  )
  for (const { index, finish, alive } of asked) {
    tally.started.add(index)
    if (alive) watchdog.tokenCame()
    if (finish !== null) tally.finished.set(index, finish)
  }
  return asked.filter(({ text }) => text !== '')
}

function bodyOf(
  prompt: ModelPrompt,
  { model, tokenLimit, count }: { readonly model: string; readonly tokenLimit: TokenLimit; readonly count: number },
): OpenAI.ChatCompletionCreateParamsStreaming {
  return {
    model,
    messages: prompt.messages.map(({ role, content }) => ({ role, content })),
    ...(count > 1 ? { n: count } : {}),
    [tokenLimit]: prompt.maxTokens,
    temperature: prompt.temperature,
    ...(prompt.stop.length > 0 ? { stop: [...prompt.stop] } : {}),
    stream: true,
    stream_options: { include_usage: true },
  }
}

/** An abort in mid-stream ends the loop silently, so the watchdog is asked first. */
function whatWentWrong(
  { expired }: Watchdog,
  thrown: unknown,
  library: Runtime['library'],
  anyAnswer: boolean,
): Fault | null {
  if (expired === 'firstTokenMs') return { reason: 'timeout', detail: 'No text came in time.' }
  if (expired === 'betweenTokensMs') return { reason: 'timeout', detail: 'The answer stopped coming.' }
  if (thrown !== null) {
    const fault = faultOf(thrown, library)
    if (fault === null) throw thrown
    return fault
  }
  return anyAnswer ? null : { reason: 'malformed', detail: 'The endpoint sent no answer.' }
}

interface Choice {
  readonly index: number
  readonly text: string
  readonly finish: Finish | null
  /** Whether the model is at work: text, or thinking aloud, which is not shown. */
  readonly alive: boolean
}

/** What comes over the wire is only said to have the declared shape, so every field is looked at. */
function choicesOf(chunk: Chunk): readonly Choice[] {
  const choices: unknown = chunk?.choices
  if (!Array.isArray(choices)) return []
  return choices.flatMap((choice: unknown) => {
    const index = Number(field(choice, 'index') ?? 0)
    if (!Number.isInteger(index) || index < 0) return []
    const delta = field(choice, 'delta')
    const text = textOf(field(delta, 'content'))
    const thought = textOf(field(delta, 'reasoning_content')) + textOf(field(delta, 'reasoning'))
    return [{ index, text, finish: finishOf(field(choice, 'finish_reason')), alive: text !== '' || thought !== '' }]
  })
}

function finishOf(reason: unknown): Finish | null {
  if (typeof reason !== 'string' || reason === '') return null
  if (reason === 'length') return 'length'
  return reason === 'content_filter' ? 'filtered' : 'stop'
}

/** Null for counts that no text can have: some endpoints send -1 for "unknown". */
function usageOf(chunk: Chunk): Usage | null {
  const usage: unknown = chunk?.usage
  const input = field(usage, 'prompt_tokens')
  const output = field(usage, 'completion_tokens')
  return isCount(input) && isCount(output) ? { input, output } : null
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
