import type { ModelPart, TextModel, Usage } from '@understudy/contracts'
import { mergeStreams } from '../merge-streams.ts'
import type { Refused } from '../unknown-field.ts'
import { askOnce, type Asking, type Line, type Outcome } from './ask-once.ts'
import { chatWire } from './chat-wire.ts'
import { capabilitiesAt, togetherAt, tokenLimitAt, type UnknownFields } from './endpoint-habits.ts'
import { lazyRuntime } from './lazy-runtime.ts'
import { resolveOptions, type OpenAIModelOptions, type ResolvedOptions } from './openai-options.ts'
import { responsesWire } from './responses-wire.ts'
import { takeTurns } from './take-turns.ts'
import { nextThinking, type Thinking } from './thinking.ts'

/**
 * A model behind any endpoint that speaks chat completions or responses as OpenAI does. The `openai` package is loaded
 * on the first request. What the endpoint turns out not to know is left out from then on, and is gone from
 * `capabilities`: where it makes fewer answers than asked, the missing ones are asked for side by side; a field it
 * refuses is left out and the request made once more. Usage counts a whole request and stands on its first answer.
 * Throws a `TypeError` on options that can never work.
 */
export function openAIModel(options: OpenAIModelOptions): TextModel {
  const resolved = resolveOptions(options)
  const wire = resolved.api === 'chat' ? chatWire : responsesWire
  const load = lazyRuntime(resolved, true)
  const turns = takeTurns(resolved.parallel)
  let unknown: UnknownFields = new Set()
  let { contextTokens } = resolved
  let thinking: Thinking = 'free'

  /** Only what an endpoint was seen to answer without is remembered: what it refused may have had another cause. */
  function learn(from: Asking, { fault, isOnlyThought, unsaid, contextTokens: said }: Outcome): void {
    contextTokens = said ?? contextTokens
    if (fault !== null) return
    if (!isOnlyThought) ({ thinking } = from)
    else if (from.thinking === 'room') thinking = 'hopeless'
    const known = [...from.unknown].filter(field => !from.spared.has(field))
    unknown = new Set([...unknown, ...known, ...unsaid])
  }

  async function* ask(line: Line, asking: Asking): AsyncGenerator<ModelPart> {
    const leave = await turns.enter(asking.caller)
    if (leave === null) return
    const outcome = yield* finallyDo(askOnce(line, asking), leave)
    if (asking.caller.aborted) return
    learn(asking, outcome)
    const again = withoutRefused(resolved, asking, outcome.refused) ?? withoutThinking(asking, outcome)
    if (again !== null) return yield* ask(line, again)
    const missing = missingFrom(outcome, asking.count)
    yield* endings(outcome, asking, missing)
    const alone = new Set([...asking.unknown, 'n'])
    yield* mergeStreams(
      missing.map(index => ask(line, { ...asking, from: asking.from + index, count: 1, unknown: alone, spent: null })),
    )
  }

  return {
    id: `${resolved.model}@${resolved.endpoint.host}`,
    get capabilities() {
      return { ...capabilitiesAt(resolved, unknown), ...(contextTokens === null ? {} : { contextTokens }) }
    },
    countTokens: resolved.countTokens,
    async *generate(prompt, signal) {
      if (signal.aborted) return
      const runtime = await load()
      if (runtime === null) return yield* notLoaded(prompt.candidates)
      const leaving = new AbortController()
      const caller = AbortSignal.any([signal, leaving.signal])
      const together = togetherAt(resolved, unknown)
      try {
        const shares = sharesOf(prompt.candidates, together)
        yield* mergeStreams(
          shares.map(share =>
            ask(
              { runtime, wire, options: resolved },
              { ...share, prompt, caller, unknown, thinking, spared: new Set(), spent: null },
            ),
          ),
        )
      } finally {
        leaving.abort()
      }
    },
  }
}

/** The same request without the field it was refused for. Null where there is none, or an answer would have no bound. */
function withoutRefused(options: ResolvedOptions, asking: Asking, refused: Refused | null): Asking | null {
  if (refused === null || refused.field === 'n') return null
  const unknown = new Set([...asking.unknown, refused.field])
  if (options.api === 'chat' && tokenLimitAt(options, unknown) === null) return null
  const spared = refused.isUnknown ? asking.spared : new Set([...asking.spared, refused.field])
  return { ...asking, unknown, spared }
}

/** The same request, made so that a model that only thought comes to its answer. Null where it did, or cannot. */
function withoutThinking(asking: Asking, { isOnlyThought, usage }: Outcome): Asking | null {
  const thinking = nextThinking(asking.thinking)
  if (!isOnlyThought || thinking === 'hopeless') return null
  return { ...asking, thinking, spent: sumOf(usage, asking.spent) }
}

function sumOf(one: Usage | null, other: Usage | null): Usage | null {
  if (one === null || other === null) return one ?? other
  return { input: one.input + other.input, output: one.output + other.output }
}

async function* finallyDo<T, R>(stream: AsyncGenerator<T, R>, done: () => void): AsyncGenerator<T, R> {
  try {
    return yield* stream
  } finally {
    done()
  }
}

function sharesOf(candidates: number, together: number): readonly Pick<Asking, 'from' | 'count'>[] {
  const shares: Pick<Asking, 'from' | 'count'>[] = []
  for (let from = 0; from < candidates; from += together)
    shares.push({ from, count: Math.min(together, candidates - from) })
  return shares
}

/** The answers to ask for once more, each by itself: those never begun, where one request for several was the trouble. */
function missingFrom({ started, fault, isRefused, refused }: Outcome, count: number): readonly number[] {
  if (count === 1) return []
  const refusedSeveral = started.size === 0 && (isRefused || refused?.field === 'n')
  if (fault !== null && !refusedSeveral) return []
  return Array.from({ length: count }, (_, index) => index).filter(index => !started.has(index))
}

function* endings(outcome: Outcome, { from, count, spent }: Asking, missing: readonly number[]): Iterable<ModelPart> {
  const fault = outcome.fault ?? ({ reason: 'dropped', detail: 'The connection ended before the answer did.' } as const)
  let usage = outcome.usage === null ? null : sumOf(outcome.usage, spent)
  for (let index = 0; index < count; index++) {
    if (missing.includes(index)) continue
    const finish = outcome.finished.get(index)
    if (finish === undefined) yield { type: 'failed', index: index + from, ...fault }
    else {
      yield { type: 'end', index: index + from, finish, usage }
      usage = null
    }
  }
}

function* notLoaded(candidates: number): Iterable<ModelPart> {
  const detail = 'The part of the program that speaks to endpoints could not be loaded.'
  for (let index = 0; index < candidates; index++) yield { type: 'failed', index, reason: 'unreachable', detail }
}
