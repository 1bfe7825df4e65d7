import { handsOf, type Hands, type Usual } from '@understudy/learning'
import { editShape } from '@understudy/stylometry'
import { PopulationFit } from './fit-population.ts'
import { usualProse } from './fit-usual.ts'
import { fitRowOf, STYLE_FIT } from './pair-reading.ts'
import type { FitPairs } from './style-populations.ts'

/** What ships of a population: numbers alone, and the commonest words and phrases that they belong to. */
export interface ShippedFit {
  readonly measures: Readonly<Record<string, number>>
  readonly words: readonly Weighted[]
  readonly phrases: readonly Weighted[]
  readonly hands: Hands | null
  /** How the drafts read that were edited. */
  readonly usual: Readonly<Record<string, Usual>>
}

type Weighted = readonly [token: string, weight: number]

const MOST_WORDS = 1_200
const MOST_PHRASES = 1_000
/** A word of fewer writers may be a name of one story. */
const LEAST_WRITERS = 3
/** What the file's own marks are made of. */
const UNWRITABLE = /[_`$\\=]/

/** Fits on all pairs of all files, and keeps what changes most predictions. */
export function fitShipped(files: readonly FitPairs[]): ShippedFit {
  const pairs = files.flatMap(({ pairs: own, slope }) => own.map(pair => ({ ...pair, slope })))
  const rows = pairs.map(({ reading, slope, ...answered }) => fitRowOf(reading, answered, slope))
  const weights = new PopulationFit(rows, STYLE_FIT).without(() => false)
  const writers = writersOf(pairs)
  const uses = new Map<string, number>()
  for (const { amounts } of rows) for (const key in amounts) uses.set(key, (uses.get(key) ?? 0) + 1)
  const lexical = (prefix: string, most: number): readonly Weighted[] =>
    [...weights]
      .filter(([key]) => key.startsWith(prefix) && (writers.get(key)?.size ?? 0) >= LEAST_WRITERS)
      .map(([key, weight]) => ({ token: key.slice(prefix.length), weight, force: weight ** 2 * (uses.get(key) ?? 0) }))
      .filter(({ token }) => !UNWRITABLE.test(token))
      .sort((a, b) => b.force - a.force || (a.token < b.token ? -1 : 1))
      .slice(0, most)
      .flatMap(({ token, weight }): Weighted[] => (hundredths(weight) === 0 ? [] : [[token, hundredths(weight)]]))
      .sort(([a], [b]) => (a < b ? -1 : 1))
  const measures = [...weights].filter(([key]) => !key.includes(':')).map(([key, by]) => [key, hundredths(by)] as const)
  return {
    measures: Object.fromEntries(measures.sort(([a], [b]) => (a < b ? -1 : 1))),
    words: lexical('word:', MOST_WORDS),
    phrases: lexical('phrase:', MOST_PHRASES),
    hands: handsFrom(files),
    usual: usualProse(files),
  }
}

/** Of the files that hold edits: a ranking's texts are not made of each other. */
function handsFrom(files: readonly FitPairs[]): Hands | null {
  const edits = files.filter(({ slope }) => slope === 1).flatMap(({ pairs }) => pairs)
  const shapes = edits.flatMap(({ pair: { texts }, winner }) => {
    const shape = editShape(texts[winner === 1 ? 0 : 1], texts[winner])
    return shape === null ? [] : [shape]
  })
  const hands = handsOf(shapes)
  if (hands === null) return null
  return {
    deviations: hands.deviations.map(thousandths),
    mean: hands.mean.map(thousandths),
    covariance: hands.covariance.map(row => row.map(thousandths)),
  }
}

function writersOf(pairs: FitPairs['pairs']): ReadonlyMap<string, ReadonlySet<string>> {
  const writers = new Map<string, Set<string>>()
  for (const { pair, reading } of pairs) {
    for (const key of Object.keys(reading.words ?? {})) {
      const own = writers.get(key) ?? new Set()
      own.add(pair.writer)
      writers.set(key, own)
    }
  }
  return writers
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

function thousandths(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
