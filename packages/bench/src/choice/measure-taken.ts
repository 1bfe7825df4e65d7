import { chrF } from '@understudy/choice'
import { chooseTexts, stylometryReader } from '@understudy/learning'
import { bootstrapInterval, mean, rounded } from '../learn/figures.ts'
import { readDecision } from '../learn/read-decision.ts'
import { readRecords } from '../learn/read-records.ts'
import { choiceRows, type ChoiceRow } from '../learn/choice-task.ts'
import { questionOf } from './ranked-list.ts'

/** How often an arm points at the suggestion that was taken. */
export interface TakenFigures {
  readonly arm: string
  readonly lists: number
  readonly accuracy: number
  /** Averaged over writers. */
  readonly macro: number
  /** 95 % of `macro`, by bootstrap over writers. */
  readonly low: number
  readonly high: number
}

const AT_ONCE = 200

/** What ships, over lists of suggestions of which one was taken: measured, and nothing fitted. */
export async function measureTaken(file: string): Promise<readonly TakenFigures[]> {
  const decisions: ReturnType<typeof readDecision>[] = []
  for await (const record of readRecords(file)) decisions.push(readDecision(record))
  const rows = choiceRows(decisions)
  const chosen: number[] = []
  for (let from = 0; from < rows.length; from += AT_ONCE)
    chosen.push(...(await choose(rows.slice(from, from + AT_ONCE))))
  const arms: Readonly<Record<string, (row: ChoiceRow, at: number) => number>> = {
    chosen: (_, at) => chosen[at] ?? -1,
    'rewards 0': ({ occasion }) => mostAlike(occasion.suggestions.map(({ text }) => text)),
    first: () => 0,
    longest: ({ occasion }) => greatest(occasion.suggestions.map(({ text }) => text.length)),
  }
  return Object.entries(arms).map(([arm, pointed]) => figuresOf(arm, rows, pointed))
}

async function choose(rows: readonly ChoiceRow[]): Promise<readonly number[]> {
  const questions = rows.map(({ occasion }) => ({
    ...questionOf(
      occasion.suggestions.map(({ text }) => text),
      '',
      occasion.before,
    ),
    weights: [],
    rewards: {},
    barred: [],
  }))
  const choices = await chooseTexts(questions, stylometryReader)
  return choices.map(({ index }) => index ?? -1)
}

function mostAlike(texts: readonly string[]): number {
  return greatest(chrF(texts).map(row => mean(row)))
}

function greatest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values))
}

function figuresOf(
  arm: string,
  rows: readonly ChoiceRow[],
  pointed: (row: ChoiceRow, at: number) => number,
): TakenFigures {
  const byWriter = new Map<string, number[]>()
  const right = rows.map((row, at) => {
    const own = byWriter.get(row.writer) ?? []
    const isRight = Number(pointed(row, at) === row.taken)
    byWriter.set(row.writer, [...own, isRight])
    return isRight
  })
  const writers = [...byWriter.values()].map(mean)
  const [low, high] = bootstrapInterval(writers)
  return { arm, lists: rows.length, accuracy: rounded(mean(right)), macro: rounded(mean(writers)), low, high }
}
