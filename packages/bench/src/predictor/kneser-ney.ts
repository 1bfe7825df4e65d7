import { countNGrams, firstFrom, indexIn, type NGramTable } from './n-grams.ts'

/**
 * An interpolated Kneser–Ney model (Kneser & Ney 1995; Chen & Goodman 1999, one discount an order, from the counts of
 * what stands once and twice). Unit 0 is every unit that is not in the vocabulary, and is never foretold by name.
 */
export interface KneserNey {
  /** The probability of each of `units` after `context`, whatever its length. */
  chancesOf(context: readonly number[], units: readonly number[]): readonly number[]
  /** What stood after the longest contexts known, at most `most`, each once, in no order. */
  followers(context: readonly number[], most: number): readonly number[]
}

export function kneserNey(units: Uint32Array, vocabulary: number, order: number): KneserNey {
  const tables = countNGrams(units, vocabulary, order)
  const levels = tables.map((table, at) => levelOf(table, at === order - 1, vocabulary))
  /** Of contexts of every length up to `order − 1`, the shortest first: where their followers lie; absent where unknown. */
  function contextsOf(context: readonly number[]): readonly (number | null)[] {
    return levels.map((_, length) => {
      if (length === 0) return 0
      if (length > context.length) return null
      return idOf(tables, vocabulary, context.slice(-length))
    })
  }
  return {
    chancesOf(context, units) {
      const known = contextsOf(context).flatMap((id, length) => {
        const level = levels[length]
        return id === null || level === undefined ? [] : [{ id, level }]
      })
      return units.map(unit => known.reduce((lower, { id, level }) => level.chance(id, unit, lower), 1 / vocabulary))
    },
    followers(context, most) {
      const found = new Set<number>()
      const ids = contextsOf(context)
      for (let length = ids.length - 1; length > 0 && found.size < most; length--) {
        const id = ids[length]
        if (id === null || id === undefined) continue
        for (const unit of levels[length]?.followers(id) ?? []) if (unit !== 0) found.add(unit)
      }
      return [...found].slice(0, most)
    },
  }
}

interface Level {
  /** Interpolated with `lower`, the same of a context one shorter. */
  chance(context: number, unit: number, lower: number): number
  followers(context: number): readonly number[]
}

function levelOf(table: NGramTable, isLongest: boolean, vocabulary: number): Level {
  const { keys } = table
  const counts = isLongest ? table.counts : table.preceded
  const discount = discountOf(counts)
  const range = (context: number): readonly [number, number] => [
    firstFrom(keys, context * vocabulary),
    firstFrom(keys, (context + 1) * vocabulary),
  ]
  const ranked = new Map<number, readonly number[]>()
  const sums = new Map<number, { readonly total: number; readonly kinds: number }>()
  function sumOf(context: number) {
    const known = sums.get(context)
    if (known !== undefined) return known
    const [from, to] = range(context)
    let [total, kinds] = [0, 0]
    for (let at = from; at < to; at++) {
      total += counts[at] ?? 0
      if ((counts[at] ?? 0) > 0) kinds++
    }
    const sum = { total, kinds }
    sums.set(context, sum)
    return sum
  }
  return {
    chance(context, unit, lower) {
      const { total, kinds } = sumOf(context)
      if (total === 0) return lower
      const at = indexIn(keys, context * vocabulary + unit)
      const count = at === -1 ? 0 : (counts[at] ?? 0)
      return Math.max(0, count - discount) / total + ((discount * kinds) / total) * lower
    },
    followers(context) {
      const known = ranked.get(context)
      if (known !== undefined) return known
      const [from, to] = range(context)
      const found = Array.from({ length: to - from }, (_, index) => from + index)
        .toSorted((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0))
        .slice(0, MOST_RANKED)
        .map(at => (keys[at] ?? 0) - context * vocabulary)
      ranked.set(context, found)
      return found
    },
  }
}

const MOST_RANKED = 500

function discountOf(counts: Uint32Array): number {
  let [once, twice] = [0, 0]
  for (const count of counts) {
    if (count === 1) once++
    else if (count === 2) twice++
  }
  return once === 0 ? 0.5 : once / (once + 2 * twice)
}

/** Null where the corpus does not have it. */
function idOf(tables: readonly NGramTable[], vocabulary: number, units: readonly number[]): number | null {
  let id = 0
  for (const [at, unit] of units.entries()) {
    const keys = tables[at]?.keys
    if (keys === undefined) return null
    id = indexIn(keys, at === 0 ? unit : id * vocabulary + unit)
    if (id === -1) return null
  }
  return id
}
