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

/** What may become of passages at once, and what one costs, by its words, that is cut or added. */
interface Reshaping {
  readonly shapes: readonly (readonly [number, number])[]
  readonly unpaired: number
}
/** Kept, merged, split, cut, added. One cut or added costs a little less, so that pairs with nothing in common are none. */
const OF_SENTENCES: Reshaping = {
  shapes: [
    [1, 1],
    [2, 1],
    [1, 2],
    [1, 0],
    [0, 1],
  ],
  unpaired: 0.9,
}
/** Speech is set in many paragraphs at once; one that has little in common is still the other rewritten. */
const OF_PARAGRAPHS: Reshaping = {
  shapes: [...OF_SENTENCES.shapes, [3, 1], [1, 3], [4, 1], [1, 4], [2, 2]],
  unpaired: 1,
}
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
  const rows = cheapestTo(a, b, OF_SENTENCES)
  const ends = rows.flatMap(row => row[b.length] ?? [])
  return beadsOf(ends.reduce((best, cell) => (cell.cost < best.cost ? cell : best), ends[0] ?? NOWHERE))
}

/** How the paragraphs `b` came out of `a`, all of them. */
export function alignParagraphs(a: readonly string[], b: readonly string[]): readonly Bead[] {
  return beadsOf(cheapestTo(a, b, OF_PARAGRAPHS)[a.length]?.[b.length] ?? NOWHERE)
}

const NOWHERE: Cell = { cost: Infinity, bead: null, previous: null }

function beadsOf(end: Cell): readonly Bead[] {
  const beads: Bead[] = []
  for (let cell: Cell | null = end; cell?.bead != null; cell = cell.previous) beads.push(cell.bead)
  return beads.reverse()
}

function cheapestTo(a: readonly string[], b: readonly string[], how: Reshaping): readonly (readonly Cell[])[] {
  const bags = { a: a.map(wordsOf), b: b.map(wordsOf) }
  const rows: Cell[][] = []
  for (let i = 0; i <= a.length; i++) {
    const row: Cell[] = []
    rows.push(row)
    for (let j = 0; j <= b.length; j++) row.push(cheapest(rows, bags, { i, j, how }))
  }
  return rows
}

interface Bags {
  readonly a: readonly (readonly string[])[]
  readonly b: readonly (readonly string[])[]
}

function cheapest(
  rows: readonly (readonly Cell[])[],
  bags: Bags,
  { i, j, how }: { readonly i: number; readonly j: number; readonly how: Reshaping },
): Cell {
  if (i === 0 && j === 0) return { ...NOWHERE, cost: 0 }
  let best = NOWHERE
  for (const [p, q] of how.shapes) {
    const previous = rows[i - p]?.[j - q]
    const least = (previous?.cost ?? Infinity) + (p + q > 2 ? RESHAPED : 0)
    // however much they have in common: comparing words is what takes the time
    if (previous === undefined || least >= best.cost) continue
    const one = bags.a.slice(i - p, i).flat()
    const other = bags.b.slice(j - q, j).flat()
    const likeness = likenessOf(one, other)
    const share = p === 0 || q === 0 ? how.unpaired : 1 - likeness
    const cost = least + (one.length + other.length) * share
    if (cost < best.cost) best = { cost, previous, bead: { fromA: i - p, toA: i, fromB: j - q, toB: j, likeness } }
  }
  return best
}

/** Dice's coefficient of two bags of words. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
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
