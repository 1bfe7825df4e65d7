import {
  chancesInList,
  learnFromList,
  listFeatures,
  type ListBeliefs,
  type Occasion,
  type Population,
} from '@understudy/learning'
import { seededRandom } from '../seeded-random.ts'
import type { TakenList } from './fit-lists.ts'
import { grouped } from './grouped.ts'
import { predictedOf, type Prediction } from './prediction.ts'
import type { DecisionRecord } from './read-decision.ts'

/** A list of two or more of which one was taken. */
export interface ChoiceRow extends TakenList {
  readonly writer: string
  readonly occasion: Occasion
}

const SEED = 4
/** A baseline that points at one of a list gives it all but this. */
const DOUBT = 0.7

export function choiceRows(decisions: readonly DecisionRecord[]): readonly ChoiceRow[] {
  return decisions.flatMap(({ writer, occasion, answer: { ending, taken } }) => {
    const isChoice = ending === 'taken' && taken !== null && taken < occasion.suggestions.length
    if (!isChoice || occasion.suggestions.length < 2) return []
    return [{ writer, occasion, features: listFeatures(occasion), taken }]
  })
}

/** What anybody would take. */
export function listPopulationArm(
  rows: readonly ChoiceRow[],
  populationFor: (writer: string) => Population,
): readonly Prediction[] {
  return inWriters(rows, (row, seen) =>
    predictedOf(row.writer, seen, chancesInList(new Map(), row.features, populationFor(row.writer)), row.taken),
  )
}

/** What this writer would, by all lists before. */
export function listPersonalArm(
  rows: readonly ChoiceRow[],
  populationFor: (writer: string) => Population,
): readonly Prediction[] {
  let beliefs: ListBeliefs = new Map()
  return inWriters(rows, (row, seen) => {
    if (seen === 0) beliefs = new Map()
    const population = populationFor(row.writer)
    const prediction = predictedOf(row.writer, seen, chancesInList(beliefs, row.features, population), row.taken)
    beliefs = learnFromList(beliefs, row.features, row.taken, population)
    return prediction
  })
}

/** The longest of the list, the first of it, and any. */
export const LIST_BASELINES: Readonly<Record<string, (rows: readonly ChoiceRow[]) => readonly Prediction[]>> = {
  longest: rows => pointing(rows, ({ suggestions }) => longestOf(suggestions.map(({ text }) => text.length))),
  first: rows => pointing(rows, () => 0),
  random: rows => {
    const random = seededRandom(SEED)
    return pointing(rows, ({ suggestions }) => Math.floor(random() * suggestions.length))
  },
}

function longestOf(lengths: readonly number[]): number {
  return lengths.indexOf(Math.max(...lengths))
}

function pointing(rows: readonly ChoiceRow[], at: (occasion: Occasion) => number): readonly Prediction[] {
  return inWriters(rows, ({ writer, occasion, taken }, seen) => {
    const pointed = at(occasion)
    const others = DOUBT / occasion.suggestions.length
    const chances = occasion.suggestions.map((_, i) => others + (i === pointed ? 1 - DOUBT : 0))
    return predictedOf(writer, seen, chances, taken)
  })
}

function inWriters(
  rows: readonly ChoiceRow[],
  predict: (row: ChoiceRow, seen: number) => Prediction,
): readonly Prediction[] {
  return [...grouped(rows, ({ writer }) => writer).values()].flatMap(own => own.map(predict))
}
