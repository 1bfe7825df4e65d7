import type { Finding } from './finding.ts'
import { reviewSteps } from './review-blocks.ts'
import type { ReviewInput } from './review-input.ts'

/** Half a frame at 60 a second: a key pressed meanwhile is still drawn in the next one. */
const SLICE_MS = 8

/** `reviewBlocks` with a turn for the event loop every few milliseconds of `now`; null once `signal` aborts. */
export async function reviewInSlices(
  input: ReviewInput,
  signal: AbortSignal,
  now: () => number,
): Promise<readonly Finding[] | null> {
  const steps = reviewSteps(input)
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
