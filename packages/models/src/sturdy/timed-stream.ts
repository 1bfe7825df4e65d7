/** What came first: the next item, the end of the stream, the end of the time there was, or the connection's. */
export type Heard<T> =
  | { readonly type: 'item'; readonly item: T }
  | { readonly type: 'over' | 'left' | 'late' | 'offline' }

export interface TimedStream<T> {
  /**
   * The next item, unless `ms`, the asker or the connection ends first. The stream is then to be left: its item may still
   * come, and is nobody's. Throws what the stream throws.
   */
  next(ms: number): Promise<Heard<T>>
  /** To be called once nothing more is wanted; the stream itself is left to its owner. */
  stop(): void
}

/** How often is looked whether the connection is still there, in milliseconds. */
const LOOK_MS = 500

/** A stream that is waited for only so long. `signal` aborts when whoever asked goes away. */
export function timedStream<T>(
  iterator: AsyncIterator<T>,
  { signal, isOffline }: { readonly signal: AbortSignal; readonly isOffline: () => boolean },
): TimedStream<T> {
  let settle = (_: Heard<T>): void => {}
  const leave = (): void => settle({ type: 'left' })
  signal.addEventListener('abort', leave)
  return {
    next: ms =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return resolve({ type: 'left' })
        let left = ms
        let timer = setTimeout(look, Math.min(left, LOOK_MS))
        settle = heard => {
          clearTimeout(timer)
          resolve(heard)
        }
        function look(): void {
          left -= LOOK_MS
          if (isOffline()) settle({ type: 'offline' })
          else if (left <= 0) settle({ type: 'late' })
          else timer = setTimeout(look, Math.min(left, LOOK_MS))
        }
        iterator.next().then(
          ({ done, value }) => settle(done === true ? { type: 'over' } : { type: 'item', item: value }),
          (fault: unknown) => {
            clearTimeout(timer)
            reject(fault)
          },
        )
      }),
    stop: () => signal.removeEventListener('abort', leave),
  }
}
