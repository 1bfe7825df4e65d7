import type { EventBody } from '@understudy/contracts'
import type { Exchange } from './exchange.ts'

/** The log of an exchange, which may hold back what it is told. */
export interface UnaskedLog {
  readonly log: Exchange['log']
  /** Keeps all of it, from now on at once. */
  release(): void
}

/**
 * Of a continuation that nobody asked for nothing is kept until something was considered: there is one at every pause, and
 * most come to nothing.
 */
export function unaskedLog({ request, log }: Pick<Exchange, 'request' | 'log'>): UnaskedLog {
  let held: EventBody[] | null = request.type === 'continuation' && request.trigger !== 'command' ? [] : null
  function release(): void {
    const events = held ?? []
    held = null
    for (const event of events) log(event)
  }
  return {
    release,
    log(event) {
      if (event.type === 'considered' && event.candidates.length > 0) release()
      if (held === null) log(event)
      else held.push(event)
    },
  }
}
