import { unlessAborted } from './ask-critic.ts'
import type { WriterWaits } from './writer-waits.ts'

/** After something was left for somebody who waited, ms: one who is writing may well ask again at once. */
const CALM_MS = 2_000

/**
 * Does `work` while nobody waits for a suggestion: once somebody does it is left, and done again from its beginning
 * afterwards. Null where `signal` aborts.
 */
export async function calmly<T>(
  waits: WriterWaits,
  work: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T | null> {
  for (;;) {
    await unlessAborted(waits.free(), signal)
    if (signal.aborted) return null
    const leaving = new AbortController()
    const off = waits.onBegin(() => leaving.abort())
    try {
      const both = AbortSignal.any([signal, leaving.signal])
      const done = await unlessAborted(work(both), both)
      if (!both.aborted) return done
    } finally {
      off()
    }
    await unlessAborted(new Promise(resolve => setTimeout(resolve, CALM_MS)), signal)
  }
}
