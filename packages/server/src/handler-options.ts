/** The model behind the handler. Its key never leaves the server: not to a browser, a log or an error. */
export interface Upstream {
  /** Up to and with the version, as in `https://api.example.com/v1`. */
  readonly baseURL: string
  /** Null for endpoints that ask for none. */
  readonly apiKey: string | null
  readonly model: string
}

export interface HandlerOptions {
  /** Null where no model is configured: the studio works without. */
  readonly upstream: Upstream | null
  /** `host:port` a request may name as its Host, and as the host of its Origin. Keeps other sites and rebound names out. */
  readonly allowedHosts: readonly string[]
  /** Whether the request may use the model. Defaults to yes: bind to loopback, or pass one. */
  readonly authorize?: (request: Request) => boolean | Promise<boolean>
  readonly limits?: Partial<Limits>
  /** Told of each request to the model. Entries hold no text of the writer's. */
  readonly log?: (entry: LogEntry) => void
}

export interface Limits {
  /** Longest request body. */
  readonly bodyBytes: number
  /** Requests to the model at once. */
  readonly concurrent: number
  /** To the first byte of an answer, and from one to the next, ms. */
  readonly silenceMs: number
  /** For the whole of an answer, ms. */
  readonly wholeMs: number
}

export const DEFAULT_LIMITS: Limits = { bodyBytes: 1_000_000, concurrent: 8, silenceMs: 60_000, wholeMs: 300_000 }

export interface LogEntry {
  readonly event: 'completion'
  readonly status: number
  readonly ms: number
  readonly bytes: number
  /** Why it did not go well; null where it did. */
  readonly fault: string | null
}
