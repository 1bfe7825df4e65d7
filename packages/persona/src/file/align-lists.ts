import type { Json } from '@understudy/contracts'
import { sameValue } from '../same-value.ts'

/** Where an element of the new list stood in the old one; null where it is new. */
export interface Pairing {
  readonly from: number | null
  readonly to: number
}

/** Above this many comparisons lists are paired place by place. */
const MAX_COMPARED = 250_000

/**
 * Pairs the elements of `after`, in order, with those of `before` that they are or take the place of: the longest common
 * sequence stays, and between two that stay the others are paired as they come.
 */
export function alignLists(before: readonly Json[], after: readonly Json[]): readonly Pairing[] {
  const pairings: Pairing[] = []
  let [from, to] = [0, 0]
  for (const [oldEnd, newEnd] of [...commonPairs(before, after), [before.length, after.length] as const]) {
    while (to < newEnd) pairings.push({ from: from < oldEnd ? from++ : null, to: to++ })
    if (oldEnd < before.length || newEnd < after.length) pairings.push({ from: oldEnd, to: newEnd })
    from = oldEnd + 1
    to = newEnd + 1
  }
  return pairings
}

/** A longest sequence of equal elements, as their places. */
function commonPairs(before: readonly Json[], after: readonly Json[]): readonly (readonly [number, number])[] {
  if (before.length * after.length > MAX_COMPARED) return []
  const width = after.length + 1
  const longest = new Uint16Array((before.length + 1) * width)
  const at = (from: number, to: number): number => longest[from * width + to] ?? 0
  for (let from = before.length - 1; from >= 0; from--) {
    for (let to = after.length - 1; to >= 0; to--) {
      longest[from * width + to] = sameValue(before[from], after[to])
        ? at(from + 1, to + 1) + 1
        : Math.max(at(from + 1, to), at(from, to + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  let [from, to] = [0, 0]
  while (from < before.length && to < after.length) {
    if (sameValue(before[from], after[to])) pairs.push([from++, to++])
    else if (at(from + 1, to) >= at(from, to + 1)) from++
    else to++
  }
  return pairs
}
