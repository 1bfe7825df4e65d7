import type { ModelPart, TextModel } from '@understudy/contracts'
import { mergeStreams } from '../merge-streams.ts'
import { otherTokenLimit } from '../token-limit.ts'
import { chatStream, type Asking, type Runtime, type Share, type StreamOutcome } from './chat-stream.ts'
import { guardedFetch } from './guarded-fetch.ts'
import { resolveOptions, type OpenAIModelOptions, type ResolvedOptions } from './openai-options.ts'

/**
 * A model behind any endpoint that streams chat completions as OpenAI does. The `openai` package is loaded on the
 * first request. Where the endpoint makes fewer answers than asked, the missing ones are asked for side by side;
 * where it does not know the field that bounds an answer, it is asked once more with the other.
 * Usage counts a whole request and stands on its first answer. Throws a `TypeError` on options that can never work.
 */
export function openAIModel(options: OpenAIModelOptions): TextModel {
  const resolved = resolveOptions(options)
  const load = lazyRuntime(resolved)
  /** Falls to 1 once the endpoint was seen to make one answer whatever it is asked. */
  let together = resolved.candidates
  /** The other one, once the endpoint was seen to know only that. */
  let { tokenLimit } = resolved

  async function* ask(runtime: Runtime, asking: Asking, again = false): AsyncGenerator<ModelPart> {
    const { share, caller } = asking
    const outcome = yield* chatStream(runtime, resolved, asking)
    if (caller.aborted) return
    if (outcome.limitUnknown && !again) {
      return yield* ask(runtime, { ...asking, tokenLimit: otherTokenLimit(asking.tokenLimit) }, true)
    }
    if (again && outcome.fault === null) tokenLimit = asking.tokenLimit
    const missing = missingFrom(outcome, share.count)
    if (missing.length > 0) together = 1
    yield* endings(outcome, share, missing)
    yield* mergeStreams(
      missing.map(index => ask(runtime, { ...asking, share: { from: share.from + index, count: 1 } }, again)),
    )
  }

  return {
    id: `${resolved.model}@${resolved.endpoint.host}`,
    capabilities: {
      candidates: resolved.candidates,
      remote: resolved.remote,
      streaming: true,
      schema: 'prompt',
      logProbabilities: false,
    },
    countTokens: resolved.countTokens,
    async *generate(prompt, signal) {
      if (signal.aborted) return
      const runtime = await load()
      if (runtime === null) return yield* notLoaded(prompt.candidates)
      const leaving = new AbortController()
      const caller = AbortSignal.any([signal, leaving.signal])
      try {
        const shares = sharesOf(prompt.candidates, together)
        yield* mergeStreams(shares.map(share => ask(runtime, { prompt, share, caller, tokenLimit })))
      } finally {
        leaving.abort()
      }
    },
  }
}

function sharesOf(candidates: number, together: number): readonly Share[] {
  const shares: Share[] = []
  for (let from = 0; from < candidates; from += together)
    shares.push({ from, count: Math.min(together, candidates - from) })
  return shares
}

/** The answers to ask for once more, each by itself: those never begun, where one request for several was the trouble. */
function missingFrom({ started, fault, status }: StreamOutcome, count: number): readonly number[] {
  if (count === 1) return []
  const refusedSeveral = started.size === 0 && (status === 400 || status === 422)
  if (fault !== null && !refusedSeveral) return []
  return Array.from({ length: count }, (_, index) => index).filter(index => !started.has(index))
}

function* endings(outcome: StreamOutcome, { from, count }: Share, missing: readonly number[]): Iterable<ModelPart> {
  const fault = outcome.fault ?? ({ reason: 'dropped', detail: 'The connection ended before the answer did.' } as const)
  let { usage } = outcome
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

/** Loads the package once; null where it cannot be had now, as in a page gone offline. The next call tries again. */
function lazyRuntime(options: ResolvedOptions): () => Promise<Runtime | null> {
  let loading: Promise<Runtime | null> | null = null
  return () => {
    loading ??= import('openai').then(
      library => ({ library, client: clientOf(library, options) }),
      () => {
        loading = null
        return null
      },
    )
    return loading
  }
}

/** Everything the package would read from the environment is given, so that nothing of it is sent. */
function clientOf(
  { OpenAI }: Runtime['library'],
  options: ResolvedOptions,
): InstanceType<Runtime['library']['OpenAI']> {
  return new OpenAI({
    baseURL: options.endpoint.url,
    // required by the package; the header itself is `guardedFetch`'s
    apiKey: options.endpoint.apiKey ?? 'none',
    organization: null,
    project: null,
    adminAPIKey: null,
    webhookSecret: null,
    maxRetries: 0,
    // its own limit would end an answer that still comes; the watchdog knows better
    timeout: 2_147_483_647,
    logLevel: 'off',
    dangerouslyAllowBrowser: true,
    fetch: guardedFetch(options),
  })
}
