/** How long is worked at a stretch, ms, before others get their turn. */
const STRETCH_MS = 12

/** Does `each` for all, and lets go of the thread now and then. */
export async function inStretches<T>(all: readonly T[], now: () => number, each: (one: T) => void): Promise<void> {
  let since = now()
  for (const one of all) {
    each(one)
    if (now() - since < STRETCH_MS) continue
    await new Promise(resolve => setTimeout(resolve))
    since = now()
  }
}
