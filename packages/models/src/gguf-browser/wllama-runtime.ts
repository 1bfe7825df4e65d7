/** What is used of `@wllama/wllama`, whose own declarations cannot be read where imports name their files in full. */
export interface WllamaRuntime {
  loadModel(parts: readonly Blob[], options: Readonly<Record<string, number>>): Promise<void>
  /** Over when the answer is; rejects where it fails, and once `abortSignal` has aborted. */
  createCompletion(request: WllamaRequest): Promise<unknown>
  exit(): Promise<void>
}

/** As the servers of llama.cpp take it. */
export interface WllamaRequest {
  readonly prompt: string
  readonly max_tokens: number
  readonly temperature: number
  readonly stream: true
  /** Each piece of the answer. The runtime's own iterator leaves an abort unhandled. */
  readonly onData: (chunk: unknown) => void
  readonly abortSignal: AbortSignal
  /** How many likely tokens to tell of with each. */
  readonly n_probs?: number
  /** In GBNF. */
  readonly grammar?: string
}

/** A runtime of its own worker, whose WebAssembly lies at `wasm`. Silent on the console. */
export async function startWllama(wasm: string): Promise<WllamaRuntime> {
  const loaded: unknown = await import('@wllama/wllama/esm/index.js')
  if (!hasRuntime(loaded)) throw new TypeError('@wllama/wllama is not what it was')
  const quiet = { debug() {}, log() {}, warn() {}, error() {} }
  return new loaded.Wllama({ default: wasm }, { suppressNativeLog: true, logger: quiet })
}

interface WllamaModule {
  readonly Wllama: new (paths: { readonly default: string }, options: object) => WllamaRuntime
}

function hasRuntime(module: unknown): module is WllamaModule {
  return typeof module === 'object' && module !== null && 'Wllama' in module && typeof module.Wllama === 'function'
}
