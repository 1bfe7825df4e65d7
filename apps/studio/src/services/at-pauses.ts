import type { Proposer } from '@understudy/contracts'
import type { Settings } from '../settings/settings.ts'
import { INLINE_PAUSE_MS, PAUSE_MS } from './pauses.ts'

/**
 * A model that comes by itself only where the writer wants that of models, and after a pause that is one: inline prediction
 * asks sooner and more often, and none of that is a model's to see.
 */
export function atPauses(
  model: Proposer,
  settings: () => Pick<Settings, 'pause' | 'inline'>,
  { wait = waitFor }: { readonly wait?: typeof waitFor } = {},
): Proposer {
  return {
    ...model,
    serves: request => (request.trigger !== 'pause' || settings().pause) && model.serves(request),
    async *propose(request, brief, signal) {
      const isEarly = request.trigger === 'pause' && settings().inline
      if (isEarly) await wait(PAUSE_MS - INLINE_PAUSE_MS, signal)
      if (!signal.aborted) yield* model.propose(request, brief, signal)
    },
  }
}

/** Resolves after `ms`, or as soon as `signal` aborts. */
function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
