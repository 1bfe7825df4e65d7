import { failure, ok, type Embedder, type FailureReason, type Result } from '@understudy/contracts'
import { faultOf } from './fault-of.ts'
import { lazyRuntime } from './lazy-runtime.ts'
import { resolveEndpoint, type EndpointOptions } from './openai-options.ts'
import { readField, readList } from './read-field.ts'
import { startWatchdog } from './watchdog.ts'

export interface OpenAIEmbedderOptions extends EndpointOptions {
  /** Length of the vectors, where it is known; an answer of another length is refused. Defaults to what the first answer shows. */
  readonly dimensions?: number
  /** Most texts in one request; more are asked for one request after the other. Defaults to 64. */
  readonly batch?: number
  /** From asking to the answer, each request, in milliseconds. Defaults to 60,000. */
  readonly timeoutMs?: number
}

type Vectors = Result<readonly Float32Array[], FailureReason>

/**
 * An embedder behind any endpoint that answers `/embeddings` as OpenAI does. The `openai` package is loaded on the first
 * request. Vectors are brought to unit length, whatever the endpoint sends. Throws a `TypeError` on options that can
 * never work.
 */
export function openAIEmbedder(options: OpenAIEmbedderOptions): Embedder {
  const { batch = 64, timeoutMs = 60_000 } = options
  const resolved = resolveEndpoint(options)
  if (!Number.isInteger(batch) || batch < 1) throw new TypeError('batch must be a whole number from 1 on.')
  const load = lazyRuntime(resolved, false)
  let dimensions = options.dimensions ?? null

  async function embedBatch(texts: readonly string[], signal: AbortSignal): Promise<Vectors> {
    const runtime = await load()
    if (runtime === null)
      return failure('unreachable', 'The part of the program that speaks to endpoints is not there.')
    const timeouts = { firstTokenMs: timeoutMs, betweenTokensMs: timeoutMs, wholeMs: timeoutMs }
    const watchdog = startWatchdog(signal, timeouts, 'wholeMs')
    try {
      // without a word about how to write them all endpoints write numbers
      const body = { model: resolved.model, input: texts }
      const answer: unknown = await runtime.client.post('/embeddings', { body, signal: watchdog.signal })
      return vectorsIn(answer, texts.length, dimensions)
    } catch (thrown) {
      signal.throwIfAborted()
      if (watchdog.expired !== null) return failure('timeout', 'No answer came in time.')
      const fault = faultOf(thrown, runtime.library, resolved)
      if (fault === null) throw thrown
      return failure(fault.reason, fault.detail)
    } finally {
      watchdog.stop()
    }
  }

  return {
    id: `${resolved.model}@${resolved.endpoint.host}`,
    remote: resolved.remote,
    get dimensions() {
      return dimensions
    },
    async embed(texts, signal) {
      signal.throwIfAborted()
      const vectors: Float32Array[] = []
      for (let from = 0; from < texts.length; from += batch) {
        const answer = await embedBatch(texts.slice(from, from + batch), signal)
        if (!answer.ok) return answer
        vectors.push(...answer.value)
        dimensions ??= answer.value[0]?.length ?? null
      }
      return ok(vectors)
    },
  }
}

/** In the order of the texts, whatever order they come in. */
function vectorsIn(answer: unknown, count: number, dimensions: number | null): Vectors {
  const rows = readList(answer, 'data').map((row, at) => ({
    index: readField(row, 'index') ?? at,
    vector: unitVector(readList(row, 'embedding')),
  }))
  const found = Array.from({ length: count }, (_, index) => rows.find(row => row.index === index)?.vector ?? null)
  const vectors = found.filter(vector => vector !== null)
  if (vectors.length < count) return failure('malformed', 'The endpoint sent no vector for some of the texts.')
  const length = dimensions ?? vectors[0]?.length
  if (vectors.some(vector => vector.length !== length))
    return failure('malformed', `The endpoint sent vectors of another length than ${length}.`)
  return ok(vectors)
}

/** Null for what is no direction. */
function unitVector(values: readonly unknown[]): Float32Array | null {
  const numbers = values.flatMap(value => (typeof value === 'number' && Number.isFinite(value) ? [value] : []))
  const length = Math.hypot(...numbers)
  if (numbers.length < values.length || length === 0) return null
  return Float32Array.from(numbers, value => value / length)
}
