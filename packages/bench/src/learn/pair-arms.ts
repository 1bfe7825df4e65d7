import {
  emptyPosterior,
  expectedMargin,
  learnAll,
  logistic,
  type Population,
  type Posterior,
} from '@understudy/learning'
import { grouped } from './grouped.ts'
import { preferenceOf, type PairReading } from './pair-reading.ts'
import { predicted, type Prediction } from './prediction.ts'
import type { AnsweredPair, TextPair } from './text-pair.ts'

/** A pair with what was read of it; the answer apart. */
export interface ReadPair {
  readonly pair: TextPair
  readonly reading: PairReading
  readonly winner: 0 | 1
}

/** The population as it is without what must not be known when this pair is predicted. */
export type PopulationFor = (pair: TextPair) => Population

/** Records of each writer in their order, each a list of pairs. */
export function recordsByWriter(pairs: readonly ReadPair[]): readonly (readonly (readonly ReadPair[])[])[] {
  return [...grouped(pairs, ({ pair }) => pair.writer).values()].map(own => [
    ...grouped(own, ({ pair }) => pair.record).values(),
  ])
}

/** What the population prefers, whoever the writer is. */
export function populationArm(
  pairs: readonly ReadPair[],
  slope: number,
  populationFor: PopulationFor,
): readonly Prediction[] {
  return predictInOrder(pairs, slope, populationFor, () => [])
}

/**
 * The writer's own posterior, which starts at the population and learns each record once it has been predicted. Where
 * the population is another one for each passage, the records before are learned anew from it.
 */
export function personalArm(
  pairs: readonly ReadPair[],
  slope: number,
  populationFor: PopulationFor,
): readonly Prediction[] {
  return predictInOrder(pairs, slope, populationFor, before => before)
}

function predictInOrder(
  pairs: readonly ReadPair[],
  slope: number,
  populationFor: PopulationFor,
  learnedFrom: (before: readonly ReadPair[]) => readonly ReadPair[],
): readonly Prediction[] {
  return recordsByWriter(pairs).flatMap(records => {
    const posteriors = new PosteriorTrail(slope)
    return records.flatMap((record, seen) => {
      const [first] = record
      if (first === undefined) return []
      const population = populationFor(first.pair)
      const posterior = posteriors.after(learnedFrom(records.slice(0, seen).flat()), population)
      return record.map(({ pair, reading, winner }) => {
        const margin = expectedMargin(posterior, { ...reading, place: {}, slope }, population)
        return predicted(pair.writer, seen, logistic(margin), winner === 1)
      })
    })
  })
}

/** Posteriors after more and more pairs; goes on from the last one where the population is still the same. */
class PosteriorTrail {
  private last: { readonly population: Population; readonly count: number; readonly posterior: Posterior } | null = null

  constructor(private readonly slope: number) {}

  after(pairs: readonly ReadPair[], population: Population): Posterior {
    const from = this.last?.population === population ? this.last : { count: 0, posterior: emptyPosterior }
    const preferences = pairs.slice(from.count).map(({ reading, winner }) => preferenceOf(reading, winner, this.slope))
    const posterior = learnAll(from.posterior, preferences, population)
    this.last = { population, count: pairs.length, posterior }
    return posterior
  }
}

/** The pairs with what the model reads of them. Answers are carried along and not read. */
export function readPairs(pairs: readonly AnsweredPair[], read: (pair: TextPair) => PairReading): readonly ReadPair[] {
  return pairs.map(({ pair, winner }) => ({ pair, winner, reading: read(pair) }))
}
