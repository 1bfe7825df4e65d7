/** Longest stretch of work before the page may breathe, ms: half a frame, so that a key pressed meanwhile is still painted in the next. */
const SLICE_MS = 8

/** Runs steps to their end at once. */
export function finish<T>(steps: Generator<null, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What slices are cut by: a clock in ms, and a way to let others go first. */
export interface Slicing {
  readonly now: () => number
  readonly pause: () => Promise<void>
}

/** Runs steps to their end in slices of a few milliseconds. The same result as at once. */
export async function finishInSlices<T>(steps: Generator<null, T>, { now, pause }: Slicing): Promise<T> {
  let since = now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (Math.abs(now() - since) < SLICE_MS) continue
    await pause()
    since = now()
  }
}
