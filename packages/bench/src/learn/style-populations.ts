import type { Population } from '@understudy/learning'
import { PopulationFit } from './fit-population.ts'
import type { PopulationFor, ReadPair } from './pair-arms.ts'
import { fitRowOf, STYLE_FIT, type PairReading } from './pair-reading.ts'
import type { TextPair } from './text-pair.ts'

/** Pairs of a file that the population is fitted on, and how steeply its answers follow taste. */
export interface FitPairs {
  readonly pairs: readonly ReadPair[]
  readonly slope: number
}

/**
 * The population for each pair that is scored: fitted without the writer, and where `leavePassages` is set without any
 * record of the passage or with one of its texts.
 */
export function stylePopulations(
  { pairs, slope }: FitPairs,
  scored: readonly ReadPair[],
  leavePassages: boolean,
  cut: (reading: PairReading) => PairReading = reading => reading,
): PopulationFor {
  const fit = new PopulationFit(
    pairs.map(({ reading, ...answered }) => fitRowOf(cut(reading), answered, slope)),
    STYLE_FIT,
  )
  const texts = leavePassages ? textsByPassage(scored) : new Map<string, ReadonlySet<string>>()
  const known = new Map<string, Population>()
  const isOut = (row: ReadPair | undefined, { writer, passage }: TextPair) =>
    row === undefined ||
    row.pair.writer === writer ||
    (leavePassages &&
      (row.pair.passage === passage || row.pair.texts.some(text => texts.get(passage)?.has(text.trim()))))
  return pair => {
    const key = leavePassages ? `${pair.writer}\n${pair.passage}` : pair.writer
    const found = known.get(key) ?? fit.without(row => isOut(pairs[row], pair))
    known.set(key, found)
    return found
  }
}

function textsByPassage(pairs: readonly ReadPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>()
  for (const { pair } of pairs) {
    const own = texts.get(pair.passage) ?? new Set()
    for (const text of pair.texts) own.add(text.trim())
    texts.set(pair.passage, own)
  }
  return texts
}
