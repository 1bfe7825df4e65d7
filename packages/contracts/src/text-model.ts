import type { JsonSchema } from './json-schema.ts'
import type { TokenCounter } from './token-count.ts'

/** Runs inference, remote or local. Adapters live in `@understudy/models`. */
export interface TextModel {
  /** Names the model and where it runs, for the record and the prompt log. */
  readonly id: string
  /** Asked for, never assumed. Read them anew for each prompt: a runtime may turn out to know less than it was said to. */
  readonly capabilities: ModelCapabilities
  /**
   * Yields text of `candidates` answers, interleaved by `index`, then one `end` or `failed` for each.
   * An expected failure is a part. Stops quietly when `signal` aborts, also before the first part.
   */
  generate(prompt: ModelPrompt, signal: AbortSignal): AsyncIterable<ModelPart>
  /**
   * Counts the tokens of a text, or more: what prompts are budgeted by. Cheap and pure. Where it is absent the model is
   * taken to have a common vocabulary (`commonTokens`): one of fewer than 30,000 entries should count itself.
   */
  readonly countTokens?: TokenCounter
}

export interface ModelCapabilities {
  /** Most answers to one prompt that the runtime makes itself; more are asked for side by side. */
  readonly candidates: number
  /** Whether text leaves this machine. */
  readonly remote: boolean
  /** Whether text comes while it is made; an answer comes whole otherwise. */
  readonly streaming: boolean
  /**
   * Who sees to it that an answer fits `ModelPrompt.schema`. `schema`: the runtime, which also shows the schema to the
   * model or needs not to. `grammar`: the runtime, of a model that has not read the schema. `prompt`: nobody; the schema
   * is not looked at, and whoever asks says in words what is wanted and checks what comes.
   */
  readonly schema: 'schema' | 'grammar' | 'prompt'
  /** Whether text comes with its log-probability where `ModelPrompt.logProbabilities` asks for it. */
  readonly logProbabilities: boolean
  /** Of how many likely tokens it tells at most where `ModelPrompt.alternatives` asks for them. Absent for none. */
  readonly alternatives?: number
  /** Tokens it reads and writes at most, together. Absent where the runtime does not say. */
  readonly contextTokens?: number
}

export interface ModelMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

export interface ModelPrompt {
  readonly messages: readonly ModelMessage[]
  readonly candidates: number
  readonly maxTokens: number
  readonly temperature: number
  readonly stop: readonly string[]
  /** What the answer must fit, where the runtime can see to it: `ModelCapabilities.schema`. Defaults to any text. */
  readonly schema?: JsonSchema
  /** Asks for the log-probability of each text. Defaults to false. */
  readonly logProbabilities?: boolean
  /** Asks with each text for so many of the tokens that it might have begun with. Defaults to 0. */
  readonly alternatives?: number
}

/** A token that a text might have begun with. */
export interface Alternative {
  readonly text: string
  /** Natural logarithm, by the model itself, before anything was left out or bent by sampling: never above 0. */
  readonly logProbability: number
}

/** A prompt as it was sent, to whom: what the prompt log keeps and shows verbatim. */
export interface ExactPrompt extends ModelPrompt {
  readonly model: string
  readonly remote: boolean
}

export type ModelPart =
  | {
      readonly type: 'text'
      readonly index: number
      readonly delta: string
      /** Natural logarithm, summed over the tokens of `delta`: never above 0. Only where it was asked for and is known. */
      readonly logProbability?: number
      /** The likeliest first; of `delta`, its first token. Only where they were asked for and are known. */
      readonly alternatives?: readonly Alternative[]
    }
  | {
      readonly type: 'end'
      readonly index: number
      readonly finish: 'stop' | 'length' | 'filtered'
      readonly usage: Usage | null
    }
  | {
      readonly type: 'failed'
      readonly index: number
      readonly reason: FailureReason
      readonly detail: string
      /** How long the runtime asks to be left alone, in milliseconds; absent where it does not say. */
      readonly retryAfterMs?: number
    }

/** Tokens, as the runtime counts them. */
export interface Usage {
  readonly input: number
  readonly output: number
}

/** Why a model or proposer gave nothing, or stopped short. */
export type FailureReason =
  /** This machine has no connection at all; nothing was asked. */
  | 'offline'
  /** It failed so often of late that it is left alone for a while; nothing was asked. */
  | 'resting'
  /** No connection, or refused. */
  | 'unreachable'
  /** No first token, or no next one, in time. */
  | 'timeout'
  /** The connection ended before the answer did. */
  | 'dropped'
  /** 429. */
  | 'busy'
  /** 401 or 403: no key, or a wrong one. */
  | 'unauthorized'
  /** 5xx. */
  | 'server-error'
  /** Other 4xx: the model is not there, the prompt too long. */
  | 'rejected'
  /** What came was no answer: a web page, no JSON, nothing. */
  | 'malformed'
  | 'not-configured'
