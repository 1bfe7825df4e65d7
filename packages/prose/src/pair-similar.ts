import type { Match } from './match-sequences.ts'

/** Below this share of common words two passages are better shown as one out and another in. */
const LEAST_SIMILARITY = 0.3
/** Passages farther than this from the scaled diagonal are not compared, so that a novel costs what its length does. */
const BAND = 24
/** Above this many pairs to weigh (a novel with every paragraph touched), place alone decides. */
const MOST_CELLS = 4_000_000

/**
 * Pairs passages of `a` with those of `b` they were rewritten into, in order, so that the pairs have most in common.
 * Each passage is given as the list of its tokens.
 */
export function pairSimilar(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): readonly Match[] {
  if (a.length * b.length > MOST_CELLS) return a.length === b.length ? a.map((_, index) => [index, index]) : []
  const bags = b.map(bagOf)
  const slope = b.length / Math.max(1, a.length)
  let best: readonly Best[] = b.map(() => NONE).concat(NONE)
  for (const [i, passage] of a.entries())
    best = nextRow(best, i, j => similarity(passage, bags[j]), window(i * slope, b.length))
  return chain(best.at(-1) ?? NONE)
}

/** The best pairing of what came before a cell, as a list that shares its tail. */
interface Best {
  readonly score: number
  readonly last: Match | null
  readonly rest: Best | null
}
const NONE: Best = { score: 0, last: null, rest: null }

function nextRow(
  above: readonly Best[],
  i: number,
  similar: (j: number) => number,
  [from, to]: readonly [number, number],
): readonly Best[] {
  const row = [...above]
  for (let j = from; j < row.length - 1; j++) {
    let best = better(above[j + 1] ?? NONE, row[j] ?? NONE)
    const alike = j < to ? similar(j) : 0
    const paired = (above[j] ?? NONE).score + alike
    if (alike >= LEAST_SIMILARITY && paired > best.score) best = { score: paired, last: [i, j], rest: above[j] ?? NONE }
    row[j + 1] = best
  }
  return row
}

function window(middle: number, length: number): readonly [number, number] {
  return [Math.max(0, Math.floor(middle) - BAND), Math.min(length, Math.ceil(middle) + BAND + 1)]
}

function better(one: Best, other: Best): Best {
  return other.score > one.score ? other : one
}

function chain(best: Best): readonly Match[] {
  const matches: Match[] = []
  for (let at: Best | null = best; at !== null; at = at.rest) if (at.last !== null) matches.push(at.last)
  return matches.reverse()
}

interface Bag {
  readonly size: number
  readonly counts: ReadonlyMap<string, number>
}

function bagOf(passage: readonly string[]): Bag {
  const counts = new Map<string, number>()
  for (const token of passage) counts.set(token, (counts.get(token) ?? 0) + 1)
  return { size: passage.length, counts }
}

/** Dice's coefficient of the two bags of tokens. */
function similarity(passage: readonly string[], bag: Bag | undefined): number {
  if (bag === undefined || passage.length + bag.size === 0) return 0
  const seen = new Map<string, number>()
  let shared = 0
  for (const token of passage) {
    const times = (seen.get(token) ?? 0) + 1
    seen.set(token, times)
    if (times <= (bag.counts.get(token) ?? 0)) shared++
  }
  return (2 * shared) / (passage.length + bag.size)
}
