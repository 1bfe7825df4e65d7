/** A queue with one reader that waits: what several producers push, one loop takes in order. */
export interface Channel<T> {
  push(value: T): void
  /** The next value, or null once `untilMs` passed with none. Waits for ever where it is null. */
  next(untilMs: number | null): Promise<T | null>
}

export function createChannel<T>(): Channel<T> {
  const values: T[] = []
  let wake: (() => void) | null = null
  return {
    push(value) {
      values.push(value)
      wake?.()
    },
    async next(untilMs) {
      if (values.length === 0) await pause(untilMs)
      return values.shift() ?? null
    },
  }

  function pause(ms: number | null): Promise<void> {
    return new Promise(resolve => {
      const timer = ms === null ? undefined : setTimeout(done, Math.max(0, ms))
      function done(): void {
        clearTimeout(timer)
        wake = null
        resolve()
      }
      wake = done
    })
  }
}
