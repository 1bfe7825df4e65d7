import type { Slice } from '@understudy/prose'

/** A passage this long says all there is to say about a change within it. */
const MOST_CHARS = 2_000

/** The sentences that `from` to `to` stands in, as a stretch of their text; a very long one is cut off around the change. */
export function sentencesAround(
  found: readonly Slice[],
  from: number,
  to: number,
  length: number,
): readonly [number, number] {
  let first = lastUpTo(found, from)
  if ((found[first]?.to ?? length) < from && first < found.length - 1 && to > from) first++
  const last = Math.max(first, lastUpTo(found, Math.max(from, to - 1)))
  const start = Math.max(Math.min(from, found[first]?.from ?? 0), from - MOST_CHARS)
  const end = Math.min(Math.max(to, found[last]?.to ?? length), to + MOST_CHARS)
  return [start, end]
}

/** Index of the last sentence that begins at or before `at`. */
function lastUpTo(found: readonly Slice[], at: number): number {
  let low = 0
  let high = found.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((found[middle]?.from ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
