import { words } from '@understudy/prose'

/** Sentences `fromA` to `toA` of one text became sentences `fromB` to `toB` of another. */
export interface Bead {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
  /** Share of common words, 0 to 1. */
  readonly likeness: number
}

/** What may become of sentences at once: kept, merged, split, cut, added. */
const SHAPES = [
  [1, 1],
  [2, 1],
  [1, 2],
  [1, 0],
  [0, 1],
] as const
/** A sentence cut or added costs a little less than its words, so that pairs with nothing in common are none. */
const UNPAIRED = 0.9
/** Breaks ties in favour of one for one. */
const RESHAPED = 0.5

interface Cell {
  readonly cost: number
  readonly bead: Bead | null
  readonly previous: Cell | null
}

/**
 * How the sentences `b`, all of them, came out of a beginning of `a`: what is left of `a` has not been answered yet.
 * In order and without gaps; the cheapest by words in common (dynamic programming over sentence beads, after Gale and
 * Church 1993, with words in place of lengths).
 */
export function alignSentences(a: readonly string[], b: readonly string[]): readonly Bead[] {
  const bagsA = a.map(wordsOf)
  const bagsB = b.map(wordsOf)
  const rows: Cell[][] = []
  for (let i = 0; i <= a.length; i++) {
    const row: Cell[] = []
    rows.push(row)
    for (let j = 0; j <= b.length; j++) row.push(cheapest(rows, bagsA, bagsB, [i, j]))
  }
  let best = rows[0]?.[b.length]
  for (const row of rows) {
    const cell = row[b.length]
    if (cell !== undefined && (best === undefined || cell.cost < best.cost)) best = cell
  }
  const beads: Bead[] = []
  for (let cell: Cell | null = best ?? null; cell?.bead != null; cell = cell.previous) beads.push(cell.bead)
  return beads.reverse()
}

function cheapest(
  rows: readonly (readonly Cell[])[],
  bagsA: readonly (readonly string[])[],
  bagsB: readonly (readonly string[])[],
  [i, j]: readonly [number, number],
): Cell {
  if (i === 0 && j === 0) return { cost: 0, bead: null, previous: null }
  let best: Cell = { cost: Infinity, bead: null, previous: null }
  for (const [p, q] of SHAPES) {
    const previous = rows[i - p]?.[j - q]
    if (previous === undefined) continue
    const one = bagsA.slice(i - p, i).flat()
    const other = bagsB.slice(j - q, j).flat()
    const likeness = likenessOf(one, other)
    const cost = previous.cost + costOf(one.length, other.length, likeness) + (p + q > 2 ? RESHAPED : 0)
    if (cost < best.cost) best = { cost, previous, bead: { fromA: i - p, toA: i, fromB: j - q, toB: j, likeness } }
  }
  return best
}

/** The words that one has and the other has not. */
function costOf(one: number, other: number, likeness: number): number {
  return (one + other) * (one === 0 || other === 0 ? UNPAIRED : 1 - likeness)
}

/** Dice's coefficient of two bags of words. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  if (one.length + other.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of other) {
    const there = left.get(word) ?? 0
    if (there === 0) continue
    left.set(word, there - 1)
    common++
  }
  return (2 * common) / (one.length + other.length)
}

function wordsOf(sentence: string): readonly string[] {
  return words(sentence.toLowerCase()).map(({ text }) => text)
}
