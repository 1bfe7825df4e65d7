import type { TokenCounter } from './token-count.ts'

/** Runs inference, remote or local. Adapters live in `@understudy/models`. */
export interface TextModel {
  /** Names the model and where it runs, for the record and the prompt log. */
  readonly id: string
  /** Asked for, never assumed. */
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
}

/** A prompt as it was sent, to whom: what the prompt log keeps and shows verbatim. */
export interface ExactPrompt extends ModelPrompt {
  readonly model: string
  readonly remote: boolean
}

export type ModelPart =
  | { readonly type: 'text'; readonly index: number; readonly delta: string }
  | {
      readonly type: 'end'
      readonly index: number
      readonly finish: 'stop' | 'length' | 'filtered'
      readonly usage: Usage | null
    }
  | { readonly type: 'failed'; readonly index: number; readonly reason: FailureReason; readonly detail: string }

/** Tokens, as the runtime counts them. */
export interface Usage {
  readonly input: number
  readonly output: number
}

/** Why a model or proposer gave nothing, or stopped short. */
export type FailureReason =
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
