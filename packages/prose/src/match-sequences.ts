import { diffArrays } from 'diff'

/** `[index in a, index in b]`, both rising. */
export type Match = readonly [number, number]

/**
 * Which elements of `a` stand in `b` too, in the same order, by a shortest edit script; null where the script would be
 * longer than `bound`.
 */
export function matchSequences(a: readonly string[], b: readonly string[], bound: number): readonly Match[] | null {
  const [start, end] = sharedEnds(a, b)
  const middle = diffArrays(a.slice(start, a.length - end), b.slice(start, b.length - end), { maxEditLength: bound })
  if (middle === undefined) return null
  const matches: Match[] = []
  for (let i = 0; i < start; i++) matches.push([i, i])
  let inA = start
  let inB = start
  for (const { added, removed, count } of middle) {
    if (!added && !removed) for (let i = 0; i < count; i++) matches.push([inA + i, inB + i])
    if (!added) inA += count
    if (!removed) inB += count
  }
  for (let i = end; i > 0; i--) matches.push([a.length - i, b.length - i])
  return matches
}

/** How many elements both share at the start, and of the rest at the end. */
function sharedEnds(a: readonly string[], b: readonly string[]): readonly [number, number] {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [start, end]
}
