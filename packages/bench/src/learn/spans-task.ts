import {
  emptyPosterior,
  expectedMargin,
  learnAll,
  logistic,
  type Population,
  type Posterior,
} from '@understudy/learning'
import { sentences } from '@understudy/prose'
import { grouped } from './grouped.ts'
import { withoutWords, preferenceOf, readPair, SLOPES, type PairReading } from './pair-reading.ts'
import type { ReadPair } from './pair-arms.ts'
import { GrowingPersona, itemMargin } from './persona-arm.ts'
import { predicted, type Prediction } from './prediction.ts'

/** A passage whose sentences the writer changed or let be, and what was made of it. */
export interface SpanRecord {
  readonly writer: string
  readonly before: string
  /** As they stand in `before`: what the labelled edits replaced. No arm sees them. */
  readonly edited: readonly string[]
  /** The edit itself, to be learned from afterwards. */
  readonly edit: ReadPair
}

/** A sentence of a passage. */
export interface Candidate {
  /** How the passage would change without it. */
  readonly removal: Pick<ReadPair, 'pair' | 'reading'>
  readonly length: number
  readonly isChanged: boolean
}

export interface ReadSpans {
  readonly record: SpanRecord
  readonly candidates: readonly Candidate[]
}

/** Cuts the passage into sentences; which were changed is the answer, and read by nobody before it is asked for. */
export function readSpans(record: SpanRecord): ReadSpans {
  const { writer, before } = record
  const spans = changedSpans(before, record.edited)
  const candidates = sentences(before).map(({ from, to }) => {
    const texts = [before, before.slice(0, from) + before.slice(to)] as const
    const pair = { ...record.edit.pair, writer, texts }
    const isChanged = spans.some(span => span.from < to && span.to > from)
    return { removal: { pair, reading: readPair(pair) }, length: to - from, isChanged }
  })
  return { record, candidates }
}

/** Where the replaced texts stand, one after another; one that is found nowhere, an insertion, is left out. */
function changedSpans(before: string, edited: readonly string[]): readonly { from: number; to: number }[] {
  let after = 0
  return edited.flatMap(original => {
    if (original === '') return []
    const next = before.indexOf(original, after)
    const from = next === -1 ? before.indexOf(original) : next
    if (from === -1) return []
    after = next === -1 ? after : from
    return [{ from, to: from + original.length }]
  })
}

type MarginOf = (candidate: Candidate) => number

/** What each arm says of one passage, before it learns from it. */
type SpanArm = (writer: string) => {
  margin(population: Population): MarginOf
  learn(edit: ReadPair, population: Population): void
}

const readingMargin =
  (posterior: Posterior, population: Population, cut: (reading: PairReading) => PairReading): MarginOf =>
  ({ removal }) =>
    expectedMargin(posterior, { ...cut(removal.reading), place: {} }, population)

/** By name: how strongly the passage would be preferred without the sentence, by what each arm knows. */
export const SPAN_ARMS: Readonly<Record<string, SpanArm>> = {
  population: () => ({
    margin: population => readingMargin(emptyPosterior, population, whole),
    learn: () => undefined,
  }),
  personal: () => {
    let posterior = emptyPosterior
    return {
      margin: population => readingMargin(posterior, population, whole),
      learn: ({ reading, winner }, population) => {
        posterior = learnAll(posterior, [preferenceOf(reading, winner, SLOPES.edit)], population)
      },
    }
  },
  persona: writer => {
    // one population a writer: that of the others
    let grown: GrowingPersona | null = null
    const from = (population: Population) => (grown ??= new GrowingPersona({ writer, population }))
    return {
      margin: population => {
        const weights = from(population).weights()
        return ({ removal }) => itemMargin(weights, removal, population)
      },
      learn: (edit, population) => from(population).choose(edit, 1),
    }
  },
  shallow: () => ({
    margin: population => readingMargin(emptyPosterior, population, withoutWords),
    learn: () => undefined,
  }),
  longest: () => ({
    margin:
      () =>
      ({ length }) =>
        Math.log(length / USUAL_LENGTH),
    learn: () => undefined,
  }),
}

/** Of a sentence, UTF-16 units. */
const USUAL_LENGTH = 80

function whole(reading: PairReading): PairReading {
  return reading
}

/** The arm over all passages in order. Log-odds start at how often others change a sentence. */
export function spanArm(
  arm: SpanArm,
  records: readonly ReadSpans[],
  populationFor: (writer: string) => Population,
): readonly Prediction[] {
  return [...grouped(records, ({ record }) => record.writer)].flatMap(([writer, own]) => {
    const population = populationFor(writer)
    const rate = changeRate(records.filter(({ record }) => record.writer !== writer))
    const reader = arm(writer)
    return own.flatMap(({ record, candidates }, seen) => {
      const marginOf = reader.margin(population)
      const predictions = candidates.map(candidate =>
        predicted(writer, seen, logistic(rate + marginOf(candidate)), candidate.isChanged),
      )
      reader.learn(record.edit, population)
      return predictions
    })
  })
}

/** Log-odds, one of each added. */
function changeRate(records: readonly ReadSpans[]): number {
  const candidates = records.flatMap(each => each.candidates)
  const changed = candidates.filter(({ isChanged }) => isChanged).length
  return Math.log((changed + 1) / (candidates.length - changed + 1))
}
