import { mostTokens, type Alternative, type ModelPart, type ModelPrompt, type TextModel } from '@understudy/contracts'
import { failureOf } from '../gguf/failure-of.ts'
import { localModelFault, type LocalModelFault, type LocalModelResult } from '../gguf/local-model-fault.ts'
import { reportQueue } from '../gguf/report-queue.ts'
import { mergeStreams } from '../merge-streams.ts'
import { grammarOfSchema } from '../schema/grammar-of-schema.ts'
import { stopScanner } from '../stop-scanner.ts'
import { checkWeights } from './check-weights.ts'
import { webAssemblyFault } from './web-assembly.ts'
import { readAnswerPiece, type AnswerPiece } from './wllama-answer.ts'
import { startWllama, type WllamaRuntime } from './wllama-runtime.ts'

/** A text model from a file, in this browser. */
export interface BrowserGgufModel extends TextModel {
  readonly state: BrowserGgufState
  /** Tells of every change of `state`; returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
  /** Loads it before the first request does. */
  load(): Promise<LocalModelResult<null>>
  /** Ends its worker and every request; it cannot be used again. */
  close(): Promise<void>
}

export type BrowserGgufState =
  | { readonly status: 'unloaded' | 'loading' | 'ready' | 'closed' }
  /** The next request does not try again: the file or the browser is not going to change. */
  | { readonly status: 'failed'; readonly fault: LocalModelFault }

export interface BrowserGgufOptions {
  /** Names the model in the record. */
  readonly name: string
  /** Where the runtime's WebAssembly lies (`@wllama/wllama/esm/wasm/wllama.wasm`), as a bundler gives it. */
  readonly wasm: string
  /** The model's file, all of it; asked for once, when it is first needed. May reject. */
  readonly weights: () => Promise<Blob>
  /** Tokens read and written at most, together. Defaults to 256. */
  readonly contextTokens?: number
  /** How long loading may take, ms. Defaults to 30 seconds. */
  readonly loadMs?: number
}

const USUAL_CONTEXT = 256
const USUAL_LOAD_MS = 30_000
/** What the runtime says in one piece has to fit its buffer: somewhat over 6,000 filled it, 4,000 with some texts. */
const MOST_ALTERNATIVES = 2_000

/**
 * A small model that runs in a worker of this page by `@wllama/wllama`, on one thread. The page's policy has to allow
 * `script-src 'wasm-unsafe-eval'` and `worker-src blob:`. The prompt is plain text to go on with, whatever the file says
 * of conversations; the answer comes token by token.
 */
export function browserGgufModel(options: BrowserGgufOptions): BrowserGgufModel {
  const { contextTokens = USUAL_CONTEXT } = options
  const runtime = new Runtime(options, contextTokens)
  return {
    id: `${options.name}@this browser`,
    capabilities: {
      candidates: 1,
      remote: false,
      streaming: true,
      schema: 'grammar',
      logProbabilities: true,
      alternatives: MOST_ALTERNATIVES,
      contextTokens,
    },
    countTokens: mostTokens,
    get state() {
      return runtime.state
    },
    subscribe: listener => runtime.subscribe(listener),
    load: async () => {
      const loaded = await runtime.loaded()
      return loaded.ok ? { ok: true, value: null } : loaded
    },
    close: () => runtime.close(),
    async *generate(prompt, signal) {
      const leaving = new AbortController()
      const either = AbortSignal.any([signal, leaving.signal])
      try {
        const indexes = Array.from({ length: prompt.candidates }, (_, index) => index)
        yield* mergeStreams(indexes.map(index => answer({ runtime, prompt, index }, either)))
      } finally {
        leaving.abort()
      }
    },
  }
}

interface Asked {
  readonly runtime: Runtime
  readonly prompt: ModelPrompt
  readonly index: number
}

async function* answer({ runtime, prompt, index }: Asked, signal: AbortSignal): AsyncGenerator<ModelPart> {
  if (signal.aborted) return
  const loaded = await runtime.loaded()
  if (signal.aborted) return
  if (!loaded.ok) return yield { type: 'failed', index, ...failureOf(loaded.fault) }
  const writer = partWriter(prompt, index)
  try {
    for await (const piece of piecesOf(loaded.value, prompt, signal)) {
      yield* writer.add(piece)
      if (writer.isOver()) return
    }
    if (!signal.aborted) yield* writer.end()
  } catch (error) {
    if (signal.aborted) return
    const detail = error instanceof Error ? error.message : String(error)
    const reason = /exceed.*context/i.test(detail) ? 'rejected' : 'server-error'
    yield { type: 'failed', index, reason, detail }
  }
}

async function* piecesOf(wllama: WllamaRuntime, prompt: ModelPrompt, signal: AbortSignal): AsyncGenerator<AnswerPiece> {
  const { messages, maxTokens, temperature, schema, logProbabilities = false, alternatives = 0 } = prompt
  const told = Math.min(MOST_ALTERNATIVES, Math.max(alternatives, logProbabilities ? 1 : 0))
  const stopping = new AbortController()
  const pieces = reportQueue<AnswerPiece>()
  let failure: unknown = null
  const over = wllama.createCompletion({
    prompt: messages.map(({ content }) => content).join('\n\n'),
    max_tokens: maxTokens,
    temperature,
    stream: true,
    onData: chunk => {
      const piece = readAnswerPiece(chunk)
      if (piece !== null) pieces.push(piece)
    },
    abortSignal: AbortSignal.any([signal, stopping.signal]),
    ...(told > 0 && { n_probs: told }),
    ...(schema !== undefined && { grammar: grammarOfSchema(schema) }),
  })
  void over.catch((error: unknown) => (failure = error)).finally(() => pieces.end())
  try {
    yield* pieces
  } finally {
    stopping.abort()
  }
  if (failure !== null) throw failure
}

/** Makes parts of the pieces of one answer, and stops where the prompt says. */
function partWriter({ stop, logProbabilities = false, alternatives = 0 }: ModelPrompt, index: number) {
  const scanner = stopScanner(stop)
  let weight = 0
  let likely: readonly Alternative[] = []
  let usage: AnswerPiece['usage'] = null
  let finish: 'stop' | 'length' = 'stop'
  let over = false
  function* text(delta: string): Generator<ModelPart> {
    if (delta === '') return
    yield {
      type: 'text',
      index,
      delta,
      ...(logProbabilities && { logProbability: weight }),
      ...(alternatives > 0 && likely.length > 0 && { alternatives: likely.slice(0, alternatives) }),
    }
    weight = 0
    likely = []
  }
  function* ended(): Generator<ModelPart> {
    over = true
    yield { type: 'end', index, finish, usage }
  }
  return {
    isOver: () => over,
    *add(piece: AnswerPiece): Generator<ModelPart> {
      weight += piece.logProbability ?? 0
      if (likely.length === 0) likely = piece.alternatives
      usage = piece.usage ?? usage
      finish = piece.finish ?? finish
      const scanned = scanner.add(piece.text)
      yield* text(scanned.text)
      if (!scanned.stopped) return
      finish = 'stop'
      yield* ended()
    },
    *end(): Generator<ModelPart> {
      yield* text(scanner.rest())
      yield* ended()
    },
  }
}

/** The worker with the model in it: started once, for the first request. */
class Runtime {
  state: BrowserGgufState = { status: 'unloaded' }
  private readonly listeners = new Set<() => void>()
  private loading: Promise<LocalModelResult<WllamaRuntime>> | null = null
  private running: WllamaRuntime | null = null

  constructor(
    private readonly options: BrowserGgufOptions,
    private readonly contextTokens: number,
  ) {}

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  loaded(): Promise<LocalModelResult<WllamaRuntime>> {
    if (this.state.status === 'closed') return Promise.resolve({ ok: false, fault: localModelFault('closed') })
    this.loading ??= this.start()
    return this.loading
  }

  async close(): Promise<void> {
    this.become({ status: 'closed' })
    const { running } = this
    this.running = null
    await running?.exit().catch(() => {})
  }

  private async start(): Promise<LocalModelResult<WllamaRuntime>> {
    this.become({ status: 'loading' })
    const { loadMs = USUAL_LOAD_MS } = this.options
    const loaded = await Promise.race([this.tryLoad(), late(loadMs)])
    if (this.isClosed()) return { ok: false, fault: localModelFault('closed') }
    if (loaded.ok) this.become({ status: 'ready' })
    else {
      this.become({ status: 'failed', fault: loaded.fault })
      await this.running?.exit().catch(() => {})
      this.running = null
    }
    return loaded
  }

  private async tryLoad(): Promise<LocalModelResult<WllamaRuntime>> {
    const unable = await webAssemblyFault()
    if (unable !== null) return { ok: false, fault: localModelFault(unable) }
    try {
      const weights = await this.options.weights()
      const checked = await checkWeights(weights)
      if (!checked.ok) return checked
      const wllama = await startWllama(this.options.wasm)
      this.running = wllama
      if (this.isClosed()) return { ok: false, fault: localModelFault('closed') }
      await wllama.loadModel([weights], { n_ctx: this.contextTokens, n_threads: 1, n_gpu_layers: 0 })
      return { ok: true, value: wllama }
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      const isMemory = error instanceof RangeError || /memory|alloc/i.test(detail)
      return { ok: false, fault: isMemory ? localModelFault('no-memory') : localModelFault('cannot-load', { detail }) }
    }
  }

  private isClosed(): boolean {
    return this.state.status === 'closed'
  }

  private become(state: BrowserGgufState): void {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

function late(ms: number): Promise<LocalModelResult<never>> {
  const fault = localModelFault('load-too-slow', { seconds: Math.round(ms / 1000) })
  return new Promise(resolve => setTimeout(() => resolve({ ok: false, fault }), ms))
}
