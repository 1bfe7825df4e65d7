import type { Limits } from './handler-options.ts'

/** Why a completion ended before its answer did; null while it has not. */
export type Cut = 'gone' | 'timeout' | null

/** Ends one completion: because its asker went, because it fell silent, or because it takes too long. */
export interface Deadline {
  /** Aborts with any of them, and with `end`. */
  readonly signal: AbortSignal
  readonly cut: Cut
  /** As `waited` settles; rejects at once when this ends. Silence counts only while somebody waits, one at a time. */
  within<T>(waited: Promise<T>): Promise<T>
  /** Lets go of timers and of what still runs. Must be called, however it went. */
  end(): void
}

/** Starts at once. */
export function startDeadline(
  asker: AbortSignal,
  { silenceMs, wholeMs }: Pick<Limits, 'silenceMs' | 'wholeMs'>,
): Deadline {
  const controller = new AbortController()
  let cut: Cut = null
  let silent: ReturnType<typeof setTimeout> | undefined
  let giveUp: (fault: Error) => void = () => {}

  function over(why: Cut): void {
    if (controller.signal.aborted) return
    cut = why
    clearTimeout(whole)
    clearTimeout(silent)
    asker.removeEventListener('abort', gone)
    controller.abort()
    giveUp(ended())
  }
  const gone = (): void => over('gone')
  const whole = setTimeout(over, wholeMs, 'timeout')
  if (asker.aborted) gone()
  else asker.addEventListener('abort', gone, { once: true })

  return {
    signal: controller.signal,
    get cut() {
      return cut
    },
    within: waited =>
      new Promise((resolve, reject) => {
        if (controller.signal.aborted) {
          waited.catch(() => {})
          return reject(ended())
        }
        const timer = setTimeout(over, silenceMs, 'timeout')
        silent = timer
        giveUp = reject
        // cleared before whoever waits goes on: they may wait again at once
        const came = <V>(settle: (value: V) => void) => {
          return (value: V): void => {
            clearTimeout(timer)
            settle(value)
          }
        }
        waited.then(came(resolve), came(reject))
      }),
    end: () => over(null),
  }
}

function ended(): Error {
  return new Error('The completion has ended.')
}
