/** Finds where an answer is to stop, in text that comes in pieces. */
export interface StopScanner {
  /** Text that is sure to be shown, and whether a stop was found behind it; nothing is to be added after one. */
  add(delta: string): { readonly text: string; readonly stopped: boolean }
  /** What was held back as the possible beginning of a stop, once nothing more comes. */
  rest(): string
}

/** Stops at the first of `stops` that appears; the stop itself is not shown. */
export function stopScanner(stops: readonly string[]): StopScanner {
  const wanted = stops.filter(stop => stop !== '')
  let held = ''
  return {
    add(delta) {
      const text = held + delta
      const at = firstOf(wanted, text)
      if (at !== null) {
        held = ''
        return { text: text.slice(0, at), stopped: true }
      }
      const sure = text.length - longestBeginning(wanted, text)
      held = text.slice(sure)
      return { text: text.slice(0, sure), stopped: false }
    },
    rest: () => held,
  }
}

/** Where the stop begins that is complete first; of two at once the longer, so that nothing of either is shown. */
function firstOf(stops: readonly string[], text: string): number | null {
  let first: { readonly from: number; readonly to: number } | null = null
  for (const stop of stops) {
    const from = text.indexOf(stop)
    const to = from + stop.length
    if (from < 0 || (first !== null && (to > first.to || (to === first.to && from > first.from)))) continue
    first = { from, to }
  }
  return first?.from ?? null
}

/** How much of the end of `text` could be the beginning of a stop. */
function longestBeginning(stops: readonly string[], text: string): number {
  let longest = 0
  for (const stop of stops) {
    for (let length = Math.min(stop.length - 1, text.length); length > longest; length--) {
      if (text.endsWith(stop.slice(0, length))) longest = length
    }
  }
  return longest
}
