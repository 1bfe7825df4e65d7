import { shippedPopulation } from '@understudy/learning'
import { seededRandom } from '../seeded-random.ts'
import type { PopulationFor } from './pair-arms.ts'
import { SLOPES, withoutWords } from './pair-reading.ts'
import { pairArms } from './pair-task.ts'
import { pairsOf } from './pairs-of.ts'
import type { LearnArguments } from './read-learn-arguments.ts'
import { readRecords } from './read-records.ts'
import { learnReport, type LearnReport } from './report.ts'
import { runDecisions } from './run-decisions.ts'
import { runSameParagraph } from './run-same-paragraph.ts'
import { readSpanRecord } from './read-spans.ts'
import { SPAN_ARMS, readSpans, spanArm } from './spans-task.ts'
import { stylePopulations, type FitPairs } from './style-populations.ts'

/** Of the order in which texts are handed over. */
const SEED = 4

/** Measures one task over one file. Throws where the file cannot be read or holds no record of the task. */
export async function runTask(args: LearnArguments): Promise<LearnReport> {
  switch (args.task) {
    case 'edits':
    case 'rankings':
      return runPairs(args)
    case 'spans':
      return runSpans(args)
    case 'same-paragraph':
      return runSameParagraph(args)
    case 'accept':
    case 'choice':
      return runDecisions(args)
  }
}

async function runPairs(args: LearnArguments): Promise<LearnReport> {
  const isRanking = args.task === 'rankings'
  const scored = await pairsOf(args.data)
  const { populationFor, shallowFor } = await populationsFor(args, scored, isRanking)
  const slope = isRanking ? SLOPES.ranking : SLOPES.edit
  return learnReport(args.task, 'accuracy', pairArms(scored.pairs, { slope, populationFor, shallowFor }))
}

async function runSpans(args: LearnArguments): Promise<LearnReport> {
  const random = seededRandom(SEED)
  const records: ReturnType<typeof readSpanRecord>[] = []
  for await (const record of readRecords(args.data)) records.push(readSpanRecord(record, random))
  const spans = records.flatMap(record => (record === null || record.edited.length === 0 ? [] : [readSpans(record)]))
  const { populationFor, shallowFor } = await populationsFor(args, await pairsOf(args.data), false)
  const byWriter = (populations: PopulationFor) => (writer: string) =>
    populations({ writer, passage: '', record: '', texts: ['', ''] })
  const arms = Object.entries(SPAN_ARMS).map(([name, arm]) => [
    name,
    spanArm(arm, spans, byWriter(name === 'shallow' ? shallowFor : populationFor)),
  ])
  return learnReport('spans', 'auc', Object.fromEntries(arms))
}

interface StylePopulations {
  readonly populationFor: PopulationFor
  readonly shallowFor: PopulationFor
}

async function populationsFor(
  { fit }: LearnArguments,
  scored: FitPairs,
  leavePassages: boolean,
): Promise<StylePopulations> {
  if (fit.type === 'shipped') {
    const population = shippedPopulation()
    return { populationFor: () => population, shallowFor: () => population }
  }
  const fitted = fit.type === 'self' ? scored : await pairsOf(fit.file)
  return {
    populationFor: stylePopulations(fitted, scored.pairs, leavePassages),
    shallowFor: stylePopulations(fitted, scored.pairs, leavePassages, withoutWords),
  }
}
