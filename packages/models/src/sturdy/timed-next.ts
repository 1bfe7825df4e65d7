/** What came first: the next item, the end of the stream, the end of the time there was, or the connection's. */
export type Heard<T> =
  | { readonly type: 'item'; readonly item: T }
  | { readonly type: 'over' | 'left' | 'late' | 'offline' }

export interface Patience {
  /** Aborts when whoever asked goes away. */
  readonly signal: AbortSignal
  readonly ms: number
  readonly isOffline: () => boolean
}

/** How often is looked whether the connection is still there, in milliseconds. */
const LOOK_MS = 500

/**
 * The next item of a stream, unless time, the asker or the connection ends first. The stream is then to be left: its
 * item may still come, and is nobody's. Throws what the stream throws.
 */
export function timedNext<T>(iterator: AsyncIterator<T>, { signal, ms, isOffline }: Patience): Promise<Heard<T>> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve({ type: 'left' })
    const late = setTimeout(() => settle({ type: 'late' }), Math.max(0, ms))
    const look = setInterval(() => isOffline() && settle({ type: 'offline' }), LOOK_MS)
    const leave = (): void => settle({ type: 'left' })
    const clear = (): void => {
      clearTimeout(late)
      clearInterval(look)
      signal.removeEventListener('abort', leave)
    }
    function settle(heard: Heard<T>): void {
      clear()
      resolve(heard)
    }
    signal.addEventListener('abort', leave, { once: true })
    iterator.next().then(
      ({ done, value }) => settle(done === true ? { type: 'over' } : { type: 'item', item: value }),
      (fault: unknown) => {
        clear()
        reject(fault)
      },
    )
  })
}
