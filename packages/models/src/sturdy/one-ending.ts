import type { ModelPart } from '@understudy/contracts'

/** What is still to come of the answers to one prompt. */
export interface OneEnding {
  /** Whether a part may pass: of an answer that was asked for and has not ended. */
  takes(part: ModelPart): boolean
  /** The answers that have not ended, in order. */
  open(): readonly number[]
}

/** Holds each answer to one ending and nothing after it, whatever the runtime makes of its indices. */
export function oneEnding(candidates: number): OneEnding {
  const open = new Set(Array.from({ length: candidates }, (_, index) => index))
  return {
    takes: part => (part.type === 'text' ? open.has(part.index) : open.delete(part.index)),
    open: () => [...open],
  }
}
