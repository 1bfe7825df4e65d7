import type { ModelTimeouts } from './openai-options.ts'

/** Ends a request that the caller gave up or the endpoint forgot. */
export interface Watchdog {
  /** Aborts when the caller's signal does, or when time is up. */
  readonly signal: AbortSignal
  /** Which limit was passed, if one was. */
  readonly expired: keyof ModelTimeouts | null
  /** Text came: from here on the time between tokens counts. */
  tokenCame(): void
  stop(): void
}

/** Starts at once, with the time to the first text, or to all of it. `stop` must be called when the request is over, however it ended. */
export function startWatchdog(
  caller: AbortSignal,
  timeouts: ModelTimeouts,
  first: 'firstTokenMs' | 'wholeMs',
): Watchdog {
  const controller = new AbortController()
  let expired: keyof ModelTimeouts | null = null
  let timer = setTimeout(expire, timeouts[first], first)
  const giveUp = (): void => controller.abort(caller.reason)
  if (caller.aborted) giveUp()
  caller.addEventListener('abort', giveUp, { once: true })

  function expire(limit: keyof ModelTimeouts): void {
    expired = limit
    controller.abort()
  }
  return {
    signal: controller.signal,
    get expired() {
      return expired
    },
    tokenCame() {
      clearTimeout(timer)
      timer = setTimeout(expire, timeouts.betweenTokensMs, 'betweenTokensMs')
    },
    stop() {
      clearTimeout(timer)
      caller.removeEventListener('abort', giveUp)
    },
  }
}
