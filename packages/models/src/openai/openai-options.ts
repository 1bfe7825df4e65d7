import { commonTokens, type TokenCounter } from '@understudy/contracts'
import { parseEndpoint, type Endpoint } from '../endpoint.ts'
import type { TokenLimit } from '../token-limit.ts'

export interface OpenAIModelOptions {
  /** Absolute address of the API, up to and without `/chat/completions`. */
  readonly baseURL: string
  /** Sent as a bearer token. Defaults to none, for endpoints that ask for no key. */
  readonly apiKey?: string
  /** The model's name as the endpoint knows it. */
  readonly model: string
  /** Sent with every request, after our own. Defaults to none. */
  readonly headers?: Readonly<Record<string, string>>
  readonly timeouts?: Partial<ModelTimeouts>
  /** Whether text leaves this machine. Defaults to whether `baseURL` does; a proxy on this machine should say. */
  readonly remote?: boolean
  /** Most answers to ask for in one request; the rest are asked for side by side. Defaults to 8. */
  readonly candidates?: number
  /** The field to bound an answer by first; the other is used from then on where the endpoint does not know it. Defaults to `max_tokens`. */
  readonly tokenLimit?: TokenLimit
  /** How the model counts tokens, for what is kept within a budget. Defaults to as vocabularies of 30,000 entries and more do. */
  readonly countTokens?: TokenCounter
  /** Defaults to the global `fetch`. */
  readonly fetch?: typeof fetch
}

export interface ModelTimeouts {
  /** From asking to the first text. A model that is only being loaded takes its time. Defaults to 30,000. */
  readonly firstTokenMs: number
  /** From one text to the next. Defaults to 15,000. */
  readonly betweenTokensMs: number
}

export interface ResolvedOptions extends Required<Omit<OpenAIModelOptions, 'baseURL' | 'apiKey'>> {
  readonly endpoint: Endpoint
  readonly timeouts: ModelTimeouts
}

/** Throws a `TypeError` on an address, key, header or model name that can never work. */
export function resolveOptions(options: OpenAIModelOptions): ResolvedOptions {
  const { model, headers = {}, timeouts, candidates = 8, tokenLimit = 'max_tokens' } = options
  const endpoint = parseEndpoint(options.baseURL, options.apiKey ?? null)
  if (model.trim() === '') throw new TypeError('model is empty; give the name the endpoint knows it by.')
  checkHeaders(headers)
  return {
    endpoint,
    model,
    headers,
    timeouts: { firstTokenMs: 30_000, betweenTokensMs: 15_000, ...timeouts },
    remote: options.remote ?? endpoint.remote,
    candidates,
    tokenLimit,
    countTokens: options.countTokens ?? commonTokens,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
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
