import type { StepMap } from '@tiptap/pm/transform'

/**
 * One stretch of a document that was replaced, in ProseMirror positions: `A` before, `B` after.
 * A list of them is sorted and disjoint, and everything between two of them was kept as it is.
 */
export interface DocChange {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
}
export type DocChanges = readonly DocChange[]

/** What a run of step maps did, as one list. */
export function composeMaps(maps: readonly StepMap[]): DocChanges {
  return maps.reduce<DocChanges>((changes, map) => {
    const ranges: Range[] = []
    map.forEach((from, to, newFrom, newTo) => ranges.push({ from, to, length: newTo - newFrom }))
    // From the end, so that a range does not move the ones still to come.
    return ranges.reduceRight(addRange, changes)
  }, [])
}

/** Where `pos` went. At the edge of a replaced stretch it stays at that edge; inside, or where text was put, `assoc` says which. */
export function mapThrough(changes: DocChanges, pos: number, assoc: -1 | 1): number {
  let shift = 0
  for (const { fromA, toA, fromB, toB } of changes) {
    if (pos < fromA) break
    if (pos <= toA) {
      const side = fromA === toA ? assoc : pos === fromA ? -1 : pos === toA ? 1 : assoc
      return side < 0 ? fromB : toB
    }
    shift = toB - toA
  }
  return pos + shift
}

/** Whether anything between `from` and `to` (old positions) was replaced, or put strictly inside. */
export function touches(changes: DocChanges, from: number, to: number): boolean {
  return changes.some(({ fromA, toA }) => (fromA === toA ? fromA > from && fromA < to : fromA < to && toA > from))
}

/** Inserted plus deleted positions that fall on `from` to `to`, bounds included. */
export function amountWithin(changes: DocChanges, from: number, to: number): number {
  let amount = 0
  for (const { fromA, toA, fromB, toB } of changes) {
    if (toA < from || fromA > to) continue
    amount += Math.max(0, Math.min(toA, to) - Math.max(fromA, from)) + (toB - fromB)
  }
  return amount
}

interface Range {
  readonly from: number
  readonly to: number
  readonly length: number
}

function addRange(changes: DocChanges, { from, to, length }: Range): DocChanges {
  const before = changes.filter(change => change.toB < from)
  const after = changes.filter(change => change.fromB > to)
  const joined = changes.slice(before.length, changes.length - after.length)
  const fromB = Math.min(from, joined[0]?.fromB ?? from)
  const toB = Math.max(to, joined.at(-1)?.toB ?? to)
  const grown = length - (to - from)
  const shiftBefore = shiftOf(before.at(-1))
  const merged: DocChange = {
    fromA: fromB - shiftBefore,
    toA: toB - (joined.length === 0 ? shiftBefore : shiftOf(joined.at(-1))),
    fromB,
    toB: toB + grown,
  }
  return [
    ...before,
    merged,
    ...after.map(change => ({ ...change, fromB: change.fromB + grown, toB: change.toB + grown })),
  ]
}

/** How far text after `change` has moved. */
function shiftOf(change: DocChange | undefined): number {
  return change === undefined ? 0 : change.toB - change.toA
}
