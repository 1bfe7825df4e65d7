import { emptyPosterior, expectedMargin, logistic, type Population, type Weights } from '@understudy/learning'
import { EDIT_SHAPE } from '@understudy/stylometry'
import { seededRandom } from '../seeded-random.ts'
import { mean } from './figures.ts'
import type { PopulationFor, ReadPair } from './pair-arms.ts'
import { readPair } from './pair-reading.ts'
import { GrowingPersona, itemMargin } from './persona-arm.ts'
import { predicted, type Prediction } from './prediction.ts'
import type { PassageEdit } from './read-same-paragraph.ts'
import { trialsOf, type ShapedEdit } from './same-paragraph-task.ts'

const SEED = 4
/** What a baseline gives to its side. */
const SURE = 0.6
const LENGTH = EDIT_SHAPE.indexOf('length-ratio')

/** The version that the population likes better, whoever the writer is. */
export function populationVersionArm(
  edits: readonly PassageEdit[],
  k: number,
  populationFor: PopulationFor,
): readonly Prediction[] {
  return versionArm(
    edits,
    k,
    () =>
      ({ pair, reading }) =>
        expectedMargin(emptyPosterior, { ...reading, place: {} }, populationFor(pair)),
  )
}

/** The version that the items made of the first `k` edits like better, and for all else the population. */
export function personaVersionArm(
  edits: readonly PassageEdit[],
  k: number,
  populationFor: PopulationFor,
): readonly Prediction[] {
  return versionArm(edits, k, (writer, profile) => {
    const known = new Map<Population, Weights>()
    return versions => {
      const population = populationFor(versions.pair)
      const weights = known.get(population) ?? grownFrom(writer, profile, population).weights()
      known.set(population, weights)
      return itemMargin(weights, versions, population)
    }
  })
}

function grownFrom(writer: string, profile: readonly PassageEdit[], population: Population): GrowingPersona {
  const grown = new GrowingPersona({ writer, population })
  for (const { passage, before, after } of profile) {
    const pair = { writer, passage, record: `${writer}/${passage}`, texts: [before, after] as const }
    grown.choose({ pair, reading: readPair(pair), winner: 1 }, 1)
  }
  return grown
}

/** The version whose length is nearer to what the writer usually leaves of a passage. */
export function lengthArm(edits: readonly ShapedEdit[], k: number): readonly Prediction[] {
  const random = seededRandom(SEED)
  const lengthOf = ({ shape }: ShapedEdit) => shape[LENGTH] ?? 0
  return trialsOf(edits, k).flatMap(({ profile, own, others }) => {
    const usual = mean(profile.map(lengthOf))
    return others.map(other => {
      const isOwnNearer = Math.abs(lengthOf(own) - usual) < Math.abs(lengthOf(other) - usual)
      const ownIsFirst = random() < 0.5
      return predicted(own.writer, k, isOwnNearer === ownIsFirst ? SURE : 1 - SURE, ownIsFirst)
    })
  })
}

/** Both versions of a passage, the second compared with the first. */
type Versions = Pick<ReadPair, 'pair' | 'reading'>

function versionArm(
  edits: readonly PassageEdit[],
  k: number,
  marginFor: (writer: string, profile: readonly PassageEdit[]) => (versions: Versions) => number,
): readonly Prediction[] {
  const random = seededRandom(SEED)
  const margins = new Map<string, (versions: Versions) => number>()
  return trialsOf(edits, k).flatMap(({ profile, own, others }) => {
    const marginOf = margins.get(own.writer) ?? marginFor(own.writer, profile)
    margins.set(own.writer, marginOf)
    return others.map(other => {
      const ownIsFirst = random() < 0.5
      const texts = ownIsFirst ? ([own.after, other.after] as const) : ([other.after, own.after] as const)
      const pair = { writer: own.writer, passage: own.passage, record: own.passage, texts }
      return predicted(own.writer, k, logistic(-marginOf({ pair, reading: readPair(pair) })), ownIsFirst)
    })
  })
}
