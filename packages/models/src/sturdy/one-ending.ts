import type { ModelPart, ModelPrompt } from '@understudy/contracts'

/** What is still to come of the answers to one prompt. */
export interface OneEnding {
  /** What of a part passes: nothing of an answer that was not asked for or has ended, and an end where it is too long. */
  pass(part: ModelPart): readonly ModelPart[]
  /** The answers that have not ended, in order. */
  open(): readonly number[]
}

/** Characters a token has at most, on average over an answer: what is longer was not held to its limit. */
const CHARS_A_TOKEN = 16

/** Holds each answer to one ending and nothing after it, and to its length, whatever the runtime makes of it. */
export function oneEnding({ candidates, maxTokens }: Pick<ModelPrompt, 'candidates' | 'maxTokens'>): OneEnding {
  const chars = new Map(Array.from({ length: candidates }, (_, index) => [index, 0]))
  return {
    pass(part) {
      const before = chars.get(part.index)
      if (before === undefined) return []
      const length = before + (part.type === 'text' ? part.delta.length : 0)
      chars.set(part.index, length)
      if (part.type === 'text' && length <= CHARS_A_TOKEN * maxTokens) return [part]
      chars.delete(part.index)
      return part.type === 'text' ? [part, { type: 'end', index: part.index, finish: 'length', usage: null }] : [part]
    },
    open: () => [...chars.keys()],
  }
}
