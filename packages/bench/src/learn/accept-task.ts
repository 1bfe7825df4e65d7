import {
  chanceTaken,
  learnTaken,
  NO_HISTORY,
  PATTERN_HYPERPARAMETERS,
  patternFeatures,
  withOccasion,
  type Features,
  type PatternBeliefs,
  type Population,
} from '@understudy/learning'
import type { FitOptions, FitRow } from './fit-population.ts'
import { grouped } from './grouped.ts'
import { predicted, type Prediction } from './prediction.ts'
import type { DecisionRecord } from './read-decision.ts'

/** A list that was taken or left, as the pattern model reads it. */
export interface AcceptRow {
  readonly writer: string
  readonly features: Features
  /** Of the writer's lists before it, how often one was taken. */
  readonly ownRate: number
  readonly isTaken: boolean
}

const LEAST_ROWS = 20
/** A writer's own rate starts at an even one, which weighs as much as two lists. */
const EVEN = { taken: 1, of: 2 } as const

/** What the population of the pattern model is fitted with. */
export const PATTERN_FIT: FitOptions = {
  variance: () => PATTERN_HYPERPARAMETERS.populationVariance,
  leastRows: LEAST_ROWS,
}

/** Lists closed by taking one or by leaving them all, in order; the others are part of what is known by then. */
export function acceptRows(decisions: readonly DecisionRecord[]): readonly AcceptRow[] {
  return [...grouped(decisions, ({ writer }) => writer)].flatMap(([writer, own]) => {
    let history = NO_HISTORY
    return own.flatMap(({ occasion, answer: { ending, decidedMs } }): AcceptRow[] => {
      const features = patternFeatures(history, occasion)
      const { taken, left } = history
      history = withOccasion(history, occasion, ending, decidedMs)
      if (ending !== 'taken' && ending !== 'left') return []
      const ownRate = (taken + EVEN.taken) / (taken + left + EVEN.of)
      return [{ writer, features, ownRate, isTaken: ending === 'taken' }]
    })
  })
}

export function acceptFitRow({ features, isTaken }: AcceptRow): FitRow {
  const signed = Object.entries(features).map(([key, amount]) => [key, isTaken ? amount : -amount] as const)
  return { amounts: Object.fromEntries(signed), weight: 1 }
}

/** What anybody would do. */
export function patternPopulationArm(
  rows: readonly AcceptRow[],
  populationFor: (writer: string) => Population,
): readonly Prediction[] {
  return inWriters(
    rows,
    (row, seen, population) =>
      predicted(row.writer, seen, chanceTaken(new Map(), row.features, population), row.isTaken),
    populationFor,
  )
}

/** What this writer would, by all lists before. */
export function patternPersonalArm(
  rows: readonly AcceptRow[],
  populationFor: (writer: string) => Population,
): readonly Prediction[] {
  let beliefs: PatternBeliefs = new Map()
  return inWriters(
    rows,
    (row, seen, population) => {
      if (seen === 0) beliefs = new Map()
      const prediction = predicted(row.writer, seen, chanceTaken(beliefs, row.features, population), row.isTaken)
      beliefs = learnTaken(beliefs, row.features, row, population)
      return prediction
    },
    populationFor,
  )
}

/** One rate for everybody, that of the other writers, and the writer's own so far. */
export const PATTERN_BASELINES: Readonly<Record<string, (rows: readonly AcceptRow[]) => readonly Prediction[]>> = {
  'one-rate': rows => {
    const taken = rows.filter(({ isTaken }) => isTaken).length
    const byWriter = grouped(rows, ({ writer }) => writer)
    return rows.map(({ writer, isTaken }) => {
      const own = byWriter.get(writer) ?? []
      const others = taken - own.filter(row => row.isTaken).length
      return predicted(writer, 0, (others + EVEN.taken) / (rows.length - own.length + EVEN.of), isTaken)
    })
  },
  'own-rate': rows => rows.map(({ writer, ownRate, isTaken }) => predicted(writer, 0, ownRate, isTaken)),
}

function inWriters(
  rows: readonly AcceptRow[],
  predict: (row: AcceptRow, seen: number, population: Population) => Prediction,
  populationFor: (writer: string) => Population,
): readonly Prediction[] {
  return [...grouped(rows, ({ writer }) => writer)].flatMap(([writer, own]) => {
    const population = populationFor(writer)
    return own.map((row, seen) => predict(row, seen, population))
  })
}
