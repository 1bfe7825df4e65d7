import { writeFile } from 'node:fs/promises'
import { tableOf } from '../table.ts'
import { readLearnArguments } from './read-learn-arguments.ts'
import type { LearnReport } from './report.ts'
import { runTask } from './run-task.ts'

/** `bench learn …`: measures and prints; what it was asked wrongly comes back as a text. */
export async function learnCommand(args: readonly string[], print: (text: string) => void): Promise<string | null> {
  const asked = readLearnArguments(args)
  if (typeof asked === 'string') return asked
  const report = await runTask(asked)
  print(summaryOf(report))
  if (asked.json !== null) await writeFile(asked.json, `${JSON.stringify(report, null, 2)}\n`)
  return null
}

function summaryOf({ task, n, writers, arms, gain, k = {} }: LearnReport): string {
  const rows = Object.entries(arms).map(([arm, { accuracy, auc, logLoss, macro, interval, calibration, p }]) => ({
    arm,
    ...(accuracy === undefined ? {} : { accuracy }),
    ...(auc === undefined ? {} : { auc }),
    logLoss,
    macro,
    interval: interval.join(' to '),
    calibration,
    ...(p === null ? {} : { p }),
  }))
  const byK = Object.entries(k).map(([size, each]) => ({ k: size, ...pick(each) }))
  return [
    `${task}: ${n} predictions of ${writers} writers`,
    tableOf(rows),
    ...(byK.length === 0 ? [] : [tableOf(byK)]),
    `gain ${gain.value} (${gain.interval.join(' to ')}), gained ${gain.gained.join(' ') || 'none'}, lost ${gain.lost.join(' ') || 'none'}`,
  ].join('\n\n')
}

/** One arm a column: with a profile of so many edits, how often it was right. */
function pick(arms: LearnReport['arms']): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(arms).map(([name, { accuracy, auc }]) => [name, accuracy ?? auc ?? 0]))
}
