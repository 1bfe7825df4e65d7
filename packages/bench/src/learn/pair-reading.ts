import { HYPERPARAMETERS, lexicalKind, stylometryReader, type Preference } from '@understudy/learning'
import { lexicalChange } from '@understudy/stylometry'
import type { FitOptions, FitRow } from './fit-population.ts'
import type { AnsweredPair, TextPair } from './text-pair.ts'

/** What the preference model reads of a pair: how its second text differs from its first. */
export type PairReading = Pick<Preference, 'change' | 'words'>

/** What the population is fitted with. */
export const STYLE_FIT: FitOptions = {
  variance: key => HYPERPARAMETERS.population[isLexical(key) ? lexicalKind(key) : 'measure'] ** 2,
  leastRows: 2,
}

export function readPair({ texts: [first, second] }: TextPair): PairReading {
  return { change: stylometryReader.measureChange(first, second, 'en'), words: lexicalChange(first, second) }
}

/** The same without the words: what the measures alone can say. */
export function withoutWords({ change }: PairReading): PairReading {
  return { change }
}

/** What learning is told when the answer is known. */
export function preferenceOf({ change, words = {} }: PairReading, winner: 0 | 1, slope: number): Preference {
  const sign = winner === 1 ? 1 : -1
  return { change: signed(change, sign), words: signed(words, sign), place: {}, weight: 1, slope }
}

/** The same as a row to fit on. */
export function fitRowOf(reading: PairReading, { winner }: AnsweredPair, slope: number): FitRow {
  const { change, words } = preferenceOf(reading, winner, slope)
  return { amounts: signed({ ...change, ...words }, slope), weight: 1 }
}

/** How steeply the answers of a task follow taste. */
export const SLOPES = { edit: 1, ranking: HYPERPARAMETERS.rankingSlope } as const

function isLexical(key: string): boolean {
  return key.startsWith('word:') || key.startsWith('phrase:')
}

function signed(amounts: Readonly<Record<string, number>>, by: number): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, by * amount]))
}
