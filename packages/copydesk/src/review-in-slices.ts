import type { DeskMemory } from './desk-memory.ts'
import type { Finding } from './finding.ts'
import { reviewSteps } from './review-blocks.ts'
import type { Rule } from './rules/rule.ts'
import type { ReviewInput } from './review-input.ts'

/** Half a frame at 60 a second: a key pressed meanwhile is still drawn in the next one. */
const SLICE_MS = 8

/** Whose turn it is, and what is known from before. */
export interface Slicing {
  readonly now: () => number
  readonly memory?: DeskMemory
  /** Rules of the host's. */
  readonly own?: readonly Rule[]
}

/** `reviewBlocks` with a turn for the event loop every few milliseconds of `now`; null once `signal` aborts. */
export async function reviewInSlices(
  input: ReviewInput,
  signal: AbortSignal,
  { now, ...parts }: Slicing,
): Promise<readonly Finding[] | null> {
  const steps = reviewSteps(input, parts)
  let due = now() + SLICE_MS
  while (!signal.aborted) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (now() < due) continue
    await nextTurn()
    due = now() + SLICE_MS
  }
  return null
}

function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0))
}
