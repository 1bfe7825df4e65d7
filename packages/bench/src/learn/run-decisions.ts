import { LIST_HYPERPARAMETERS, SHIPPED_LIST_TASTE, SHIPPED_PATTERN, type Population } from '@understudy/learning'
import {
  acceptFitRow,
  acceptRows,
  PATTERN_BASELINES,
  PATTERN_FIT,
  patternPersonalArm,
  patternPopulationArm,
} from './accept-task.ts'
import { choiceRows, LIST_BASELINES, listPersonalArm, listPopulationArm, type ChoiceRow } from './choice-task.ts'
import { fitLists } from './fit-lists.ts'
import { PopulationFit } from './fit-population.ts'
import { listPersonaArm } from './list-persona-arm.ts'
import { inTime, readDecision, type DecisionRecord } from './read-decision.ts'
import type { LearnArguments } from './read-learn-arguments.ts'
import { readRecords } from './read-records.ts'
import { learnReport, type LearnReport } from './report.ts'

type ByWriter = (writer: string) => Population

/** Will a list be taken (`accept`), and which of it (`choice`). */
export async function runDecisions(args: LearnArguments): Promise<LearnReport> {
  const decisions = await decisionsOf(args.data)
  const fitted = args.fit.type === 'file' ? await decisionsOf(args.fit.file) : decisions
  return args.task === 'accept' ? acceptReport(decisions, fitted, args) : choiceReport(decisions, fitted, args)
}

function acceptReport(
  decisions: readonly DecisionRecord[],
  fitted: readonly DecisionRecord[],
  { fit }: LearnArguments,
): LearnReport {
  const rows = acceptRows(decisions)
  const populationFor = fit.type === 'shipped' ? () => SHIPPED_PATTERN : patternPopulations(acceptRows(fitted))
  const population = patternPopulationArm(rows, populationFor)
  const baselines = Object.entries(PATTERN_BASELINES).map(([name, arm]) => [name, arm(rows)] as const)
  return learnReport('accept', 'auc', {
    population,
    personal: patternPersonalArm(rows, populationFor),
    // no item that a writer can see speaks about whether a list is taken, so the population does (rule 10)
    persona: population,
    ...Object.fromEntries(baselines),
  })
}

function patternPopulations(rows: ReturnType<typeof acceptRows>): ByWriter {
  const fit = new PopulationFit(rows.map(acceptFitRow), PATTERN_FIT)
  return byWriter(writer => fit.without(row => rows[row]?.writer === writer))
}

function choiceReport(
  decisions: readonly DecisionRecord[],
  fitted: readonly DecisionRecord[],
  { fit }: LearnArguments,
): LearnReport {
  const rows = choiceRows(decisions)
  const populationFor = fit.type === 'shipped' ? () => SHIPPED_LIST_TASTE : listPopulations(choiceRows(fitted))
  const baselines = Object.entries(LIST_BASELINES).map(([name, arm]) => [name, arm(rows)] as const)
  return learnReport('choice', 'accuracy', {
    population: listPopulationArm(rows, populationFor),
    personal: listPersonalArm(rows, populationFor),
    persona: listPersonaArm(rows),
    ...Object.fromEntries(baselines),
  })
}

function listPopulations(rows: readonly ChoiceRow[]): ByWriter {
  return byWriter(without =>
    fitLists(
      rows.filter(({ writer }) => writer !== without),
      LIST_HYPERPARAMETERS.populationVariance,
    ),
  )
}

function byWriter(fit: ByWriter): ByWriter {
  const known = new Map<string, Population>()
  return writer => {
    const population = known.get(writer) ?? fit(writer)
    known.set(writer, population)
    return population
  }
}

async function decisionsOf(file: string): Promise<readonly DecisionRecord[]> {
  const decisions: DecisionRecord[] = []
  for await (const record of readRecords(file)) decisions.push(readDecision(record))
  return inTime(decisions)
}
