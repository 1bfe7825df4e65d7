import type { PopulationFor, ReadPair } from './pair-arms.ts'
import { personalArm, populationArm } from './pair-arms.ts'
import { withoutWords } from './pair-reading.ts'
import { personaArm } from './persona-arm.ts'
import { predicted } from './prediction.ts'
import type { Arms } from './report.ts'

/** What the pairs of a task are predicted with. */
export interface PairTask {
  readonly slope: number
  readonly populationFor: PopulationFor
  /** The same fitted on the measures alone. */
  readonly shallowFor: PopulationFor
}

/** A baseline gives its side this chance. */
const SHORTER_CHANCE = 0.6

/** All arms over pairs of texts, the same pairs for each. */
export function pairArms(pairs: readonly ReadPair[], { slope, populationFor, shallowFor }: PairTask): Arms {
  return {
    population: populationArm(pairs, slope, populationFor),
    personal: personalArm(pairs, slope, populationFor),
    persona: personaArm(pairs, slope, populationFor),
    shallow: populationArm(
      pairs.map(pair => ({ ...pair, reading: withoutWords(pair.reading) })),
      slope,
      shallowFor,
    ),
    shorter: pairs.map(({ pair, winner }) => {
      const [first, second] = pair.texts
      const isSecondShorter = second.length < first.length
      return predicted(pair.writer, 0, isSecondShorter ? SHORTER_CHANCE : 1 - SHORTER_CHANCE, winner === 1)
    }),
  }
}
