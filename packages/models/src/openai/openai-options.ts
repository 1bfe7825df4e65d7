import { commonTokens, type Json, type TokenCounter } from '@understudy/contracts'
import { parseEndpoint, type Endpoint } from '../endpoint.ts'
import type { TokenLimit } from '../unknown-field.ts'

/** A field that tells an endpoint what an answer must fit: OpenAI's, llama-server's, vLLM's. */
export type SchemaWay = 'response_format' | 'grammar' | 'structured_outputs'

/** Where to send something, and as whom. */
export interface EndpointOptions {
  /** Absolute address of the API, up to and without `/chat/completions`. */
  readonly baseURL: string
  /** Sent as a bearer token. Defaults to none, for endpoints that ask for no key. */
  readonly apiKey?: string
  /** The model's name as the endpoint knows it. */
  readonly model: string
  /** Sent with every request, after our own. Defaults to none. */
  readonly headers?: Readonly<Record<string, string>>
  /** Whether text leaves this machine. Defaults to whether `baseURL` does; a proxy on this machine should say. */
  readonly remote?: boolean
  /** Defaults to the global `fetch`. */
  readonly fetch?: typeof fetch
}

export interface OpenAIModelOptions extends EndpointOptions {
  readonly timeouts?: Partial<ModelTimeouts>
  /** Chat completions, or responses. Defaults to `chat`, which more endpoints know. */
  readonly api?: 'chat' | 'responses'
  /** Whether to ask for text as it is made. Defaults to true. */
  readonly stream?: boolean
  /** Most answers to ask for in one request; the rest are asked for side by side. Defaults to 8. */
  readonly candidates?: number
  /** Most requests at once, of all prompts together; the others wait. 1 is one after the other. Defaults to no bound. */
  readonly parallel?: number
  /** How to tell what an answer must fit, best first. None leaves it to whoever asks. Defaults to `response_format`. */
  readonly schemaBy?: readonly SchemaWay[]
  /**
   * Whether the model reads what it is told by `response_format`, as OpenAI's do; most others are only held to it, and
   * then whoever asks says it in words, too. Defaults to false.
   */
  readonly showsSchema?: boolean
  /** Whether log-probabilities may be asked for. Defaults to true. */
  readonly logProbabilities?: boolean
  /** The field to bound an answer by first; the other is used from then on where the endpoint does not know it. Defaults to `max_tokens`. */
  readonly tokenLimit?: TokenLimit
  /** Sent along in the body of every request: what an endpoint knows beyond OpenAI's. Defaults to nothing. */
  readonly fields?: Readonly<Record<string, Json>>
  /** Tokens the model reads and writes at most, together. Defaults to what the endpoint says once it was sent more. */
  readonly contextTokens?: number | null
  /** How the model counts tokens, for what is kept within a budget. Defaults to as vocabularies of 30,000 entries and more do. */
  readonly countTokens?: TokenCounter
}

export interface ModelTimeouts {
  /** From asking to the first text. A model that is only being loaded takes its time. Defaults to 30,000. */
  readonly firstTokenMs: number
  /** From one text to the next. Defaults to 15,000. */
  readonly betweenTokensMs: number
  /** From asking to the answer, where it comes whole. Defaults to 120,000. */
  readonly wholeMs: number
}

/** Checked, with its defaults. */
export interface ResolvedEndpoint extends Required<Omit<EndpointOptions, 'baseURL' | 'apiKey'>> {
  readonly endpoint: Endpoint
}

export interface ResolvedOptions extends ResolvedEndpoint, Required<Omit<OpenAIModelOptions, keyof EndpointOptions>> {
  readonly timeouts: ModelTimeouts
}

/** Throws a `TypeError` on an address, key, header or model name that can never work. */
export function resolveEndpoint(options: EndpointOptions): ResolvedEndpoint {
  const { model, headers = {} } = options
  const endpoint = parseEndpoint(options.baseURL, options.apiKey ?? null)
  if (model.trim() === '') throw new TypeError('model is empty; give the name the endpoint knows it by.')
  checkHeaders(headers)
  return {
    endpoint,
    model,
    headers,
    remote: options.remote ?? endpoint.remote,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
  }
}

/** Throws a `TypeError` on options that can never work. */
export function resolveOptions(options: OpenAIModelOptions): ResolvedOptions {
  const { candidates = 8, parallel = Infinity } = options
  checkCount('candidates', candidates)
  checkCount('parallel', parallel)
  if (typeof options.contextTokens === 'number') checkCount('contextTokens', options.contextTokens)
  return {
    ...resolveEndpoint(options),
    timeouts: { firstTokenMs: 30_000, betweenTokensMs: 15_000, wholeMs: 120_000, ...options.timeouts },
    api: options.api ?? 'chat',
    stream: options.stream ?? true,
    candidates,
    parallel,
    schemaBy: options.schemaBy ?? ['response_format'],
    showsSchema: options.showsSchema ?? false,
    logProbabilities: options.logProbabilities ?? true,
    tokenLimit: options.tokenLimit ?? 'max_tokens',
    fields: options.fields ?? {},
    contextTokens: options.contextTokens ?? null,
    countTokens: options.countTokens ?? commonTokens,
  }
}

/** The platform's own message would repeat the value, which may be a key. */
function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[\w-]+$/.test(name))
      throw new TypeError(`headers holds the name ${JSON.stringify(name)}, which none can have.`)
    if (/[^\x20-\x7e]/.test(value))
      throw new TypeError(`headers.${name} holds a line break or a character beyond ASCII.`)
  }
}

function checkCount(name: string, count: number): void {
  if ((!Number.isInteger(count) && count !== Infinity) || count < 1)
    throw new TypeError(`${name} must be a whole number from 1 on.`)
}
