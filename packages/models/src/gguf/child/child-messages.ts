import type { Alternative, ModelMessage } from '@understudy/contracts'

/** What the child process is told, as JSON. The first is `load`, once; what has an `id` is a request that is answered. */
export type ToChild = LoadOrder | AnswerOrder | StopOrder | CountOrder | EmbedOrder

export interface LoadOrder {
  readonly type: 'load'
  readonly path: string
  readonly task: 'write' | 'embed'
  /** Whether the file brings a form for conversations. */
  readonly hasChatTemplate: boolean
  readonly contextTokens: number
  /** Answers made at once, each with a context of its own. */
  readonly sequences: number
  readonly threads: number
  readonly gpu: boolean
}

/** One answer to one prompt. */
export interface AnswerOrder {
  readonly type: 'answer'
  readonly id: number
  readonly messages: readonly ModelMessage[]
  readonly maxTokens: number
  readonly temperature: number
  /** A whole number below 2^32. */
  readonly seed: number
  /** In GBNF, with the rule `root`; null for any text. */
  readonly grammar: string | null
  readonly logProbabilities: boolean
  /** How many likely tokens to tell of with each text; told only where there is no grammar. */
  readonly alternatives: number
}

/** No more of that request is wanted. It is not answered any further. */
export interface StopOrder {
  readonly type: 'stop'
  readonly id: number
}

export interface CountOrder {
  readonly type: 'count'
  readonly id: number
  readonly text: string
}

export interface EmbedOrder {
  readonly type: 'embed'
  readonly id: number
  readonly texts: readonly string[]
}

export type FromChild = LoadReport | RequestReport

export type LoadReport =
  | { readonly type: 'loaded'; readonly contextTokens: number; readonly gpu: string | null }
  | {
      readonly type: 'not-loaded'
      readonly reason: 'no-runtime' | 'out-of-memory' | 'cannot-load'
      readonly detail: string
    }

export type RequestReport =
  /** The prompt is read; its length in tokens. */
  | { readonly type: 'started'; readonly id: number; readonly input: number }
  | {
      readonly type: 'text'
      readonly id: number
      readonly delta: string
      /** How many tokens `delta` is made of. */
      readonly tokens: number
      /** Natural logarithm, summed over them; null where it was not asked for. */
      readonly logProbability: number | null
      /** What its first token might have been, likeliest first; empty where they were not asked for. */
      readonly alternatives: readonly Alternative[]
    }
  | { readonly type: 'end'; readonly id: number; readonly finish: 'stop' | 'length' }
  /** `rejected`: asked in a way that cannot work, such as a prompt longer than the context. */
  | {
      readonly type: 'failed'
      readonly id: number
      readonly reason: 'rejected' | 'server-error'
      readonly detail: string
    }
  | { readonly type: 'counted'; readonly id: number; readonly tokens: number }
  | { readonly type: 'vectors'; readonly id: number; readonly vectors: readonly (readonly number[])[] }
