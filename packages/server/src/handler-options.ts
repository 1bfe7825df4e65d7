import type { Env, ModelCapabilities, TextModel } from '@understudy/contracts'

/** An endpoint that speaks chat completions. Its key never leaves the server: not to a browser, a log or an error. */
export interface Upstream {
  /** Up to and with the version, as in `https://api.example.com/v1`. */
  readonly baseURL: string
  /** Null for endpoints that ask for none. */
  readonly apiKey: string | null
  readonly model: string
  /** What it is known to do. Pages are told; where nothing is, they find out by asking. */
  readonly capabilities?: Partial<ModelCapabilities>
}

/** What answers: an endpoint, whose streams are passed on as they come, or any model in this process. */
export type ServedModel = Upstream | TextModel

/** Who asks, as `authorize` named them; null where no `authorize` is. */
export type Caller = string | null

export interface HandlerOptions {
  /** Null where there is none: the studio works without. A function is asked at each request, for the one who asks. */
  readonly model:
    | ServedModel
    | null
    | ((caller: Caller, request: Request) => ServedModel | null | Promise<ServedModel | null>)
  /**
   * Who asks: a lasting name, or nothing for one who may not. One that throws refuses. Without it whoever reaches the
   * server may ask, all of them counted as one: stay on loopback, or pass one.
   */
  readonly authorize?: (request: Request) => CallerFound | Promise<CallerFound>
  /**
   * `host:port` a request may name as its Host, and as the host of its Origin; keeps other sites and rebound names out.
   * Defaults to the names of this machine, at any port, and to pages of the very host that is asked.
   */
  readonly allowedHosts?: readonly string[]
  /** Where the routes lie. Defaults to `/api`. */
  readonly base?: `/${string}`
  /** For everybody, or for the one who asks. */
  readonly limits?: Partial<Limits> | ((caller: Caller) => Partial<Limits>)
  /** More routes of the host's below `base`, behind the same checks. Null leaves a path to be answered with 404. */
  readonly routes?: (request: Request, caller: Caller) => Promise<Response | null>
  /** Told of each request to the model and of each refusal. Entries hold no text of the writer's and no key. */
  readonly log?: (entry: LogEntry) => void
  readonly env?: Env
}

type CallerFound = string | null | undefined

export interface Limits {
  /** Longest request body, bytes. */
  readonly bodyBytes: number
  /** Longest answer, bytes: one that never ends, ends there. */
  readonly answerBytes: number
  /** Answers asked for in one request. */
  readonly candidates: number
  /** Tokens of one answer; a request for more is cut to them. */
  readonly tokens: number
  /** Requests of one caller to the model at once. */
  readonly perCaller: number
  /** Requests of all callers at once, at which this one is turned away. */
  readonly together: number
  /** For the body to arrive, to the first part of an answer, and from one part to the next, ms. */
  readonly silenceMs: number
  /** For the whole of an answer, ms. */
  readonly wholeMs: number
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 1_000_000,
  answerBytes: 16_000_000,
  candidates: 16,
  tokens: 16_384,
  perCaller: 64,
  together: 256,
  silenceMs: 60_000,
  wholeMs: 300_000,
}

/** One request, once it is over. */
export interface LogEntry {
  /** `refused`: it never reached a model. */
  readonly event: 'completion' | 'refused'
  /** When it came, milliseconds since 1970 UTC. */
  readonly at: number
  readonly caller: Caller
  /** What answered, by name; null where nothing was asked. */
  readonly model: string | null
  readonly status: number
  /** From the request to the first part of its answer, and to the last; null where none came. */
  readonly firstMs: number | null
  readonly ms: number
  readonly bytes: number
  /** Why it did not go well; null where it did. */
  readonly fault: string | null
}
