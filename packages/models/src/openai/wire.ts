import type { ModelPart, ModelPrompt, Usage } from '@understudy/contracts'
import type { UnknownFields } from './endpoint-habits.ts'
import type { ResolvedOptions } from './openai-options.ts'
import type { Thinking } from './thinking.ts'

export type Finish = Extract<ModelPart, { type: 'end' }>['finish']

/** What is asked for in one request. */
export interface Asked {
  readonly prompt: ModelPrompt
  /** How many answers. */
  readonly count: number
  /** What the endpoint is asked without. */
  readonly unknown: UnknownFields
  readonly thinking: Thinking
}

/** One of the two ways to ask an endpoint for text. */
export interface Wire {
  /** Below the base URL. */
  readonly path: string
  /** Fields of a body that an endpoint may turn out not to know; all others it must. */
  readonly optional: readonly string[]
  /** Whether texts to stop at are among what is sent; otherwise the answer is cut here. */
  readonly stops: boolean
  body(options: ResolvedOptions, asked: Asked): Readonly<Record<string, unknown>>
  /** Reads the events of one answer in order. An answer that comes whole is one event. */
  reader(): (event: unknown) => WireEvent
}

/** What one event says. */
export interface WireEvent {
  readonly choices: readonly WireChoice[]
  readonly usage: Usage | null
  /** Whether it is a whole answer and no event of a stream. */
  readonly isWhole: boolean
}

export interface WireChoice {
  readonly index: number
  readonly text: string
  /** Summed over the tokens of `text`; null where it is not said. */
  readonly logProbability: number | null
  readonly finish: Finish | null
  /** Whether the model is at work: text, or thinking aloud, which is not shown. */
  readonly alive: boolean
}
