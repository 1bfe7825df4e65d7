import type { JsonSchema } from './json-schema.ts'
import type { Json } from './json.ts'
import type { Result } from './result.ts'
import type { ExactPrompt, FailureReason, ModelMessage, ModelPart, Usage } from './text-model.ts'

/** Answers a question with a value that fits a schema: a text model, with whatever it takes to hold it to that. */
export interface Answerer {
  /** Of the model, for the record. */
  readonly id: string
  /** Whether text leaves this machine. */
  readonly remote: boolean
  /** Tokens of a question with its answer at most; null where the runtime does not say. */
  readonly contextTokens: number | null
  /**
   * An expected failure is a value. What comes fits `schema`, and nothing more is known of it. `heard` is told what goes
   * to the model and what comes back, word for word, for a log of what was sent; wrong answers that it is asked to mend too.
   */
  answer(question: SchemaQuestion, signal: AbortSignal, heard?: (part: HeardPart) => void): Promise<SchemaAnswer>
}

export type HeardPart =
  | { readonly type: 'sent'; readonly prompt: ExactPrompt }
  /** To what was sent last. */
  | { readonly type: 'answered'; readonly part: ModelPart }

export interface SchemaQuestion {
  readonly messages: readonly ModelMessage[]
  readonly schema: JsonSchema
  /** Of the answer. */
  readonly maxTokens: number
}

export interface SchemaAnswer {
  readonly result: Result<Json, SchemaFailure>
  /** Of all that was asked to come to it; null where nothing was counted. */
  readonly usage: Usage | null
}

/**
 * Why there is no value: the model failed; it answered to the end and fitted nothing (`misfit`); it ran into its limit
 * (`cut`); it withheld its answer (`filtered`); or the signal aborted (`stopped`).
 */
export type SchemaFailure = FailureReason | 'misfit' | 'cut' | 'filtered' | 'stopped'
