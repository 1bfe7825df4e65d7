import {
  bootstrapInterval,
  calibrationError,
  figureOf,
  learningCurve,
  mean,
  rounded,
  type FigureName,
} from './figures.ts'
import { grouped } from './grouped.ts'
import type { Prediction } from './prediction.ts'

export const TASKS = ['edits', 'same-paragraph', 'rankings', 'spans', 'accept', 'choice'] as const
export type TaskName = (typeof TASKS)[number]

/** Figures of one arm; the names are those of the README, and never change. */
export interface ArmReport {
  readonly accuracy?: number
  readonly auc?: number
  readonly logLoss: number
  /** The figure, averaged over writers. */
  readonly macro: number
  /** 95 % of `macro`, by bootstrap over writers. */
  readonly interval: readonly [number, number]
  readonly perWriter: Readonly<Record<string, number>>
  /** `[seen, figure]`, by how many records of the writer had been learned from. */
  readonly curve: readonly (readonly [number, number])[]
  /** How far chances lie from frequencies. */
  readonly calibration: number
  /** Permutation test; null in all tasks but one. */
  readonly p: number | null
}

export interface Gain {
  readonly value: number
  readonly interval: readonly [number, number]
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

export interface LearnReport {
  readonly task: TaskName
  readonly n: number
  readonly writers: number
  readonly arms: Readonly<Record<string, ArmReport>>
  /** Of `personal` over `population`, in `macro`. */
  readonly gain: Gain
  /** Same paragraph only: the same by how many records the profile was read from. */
  readonly k?: Readonly<Record<string, Readonly<Record<string, ArmReport>>>>
}

/** Predictions by arm; each arm spoke about the same records. */
export type Arms = Readonly<Record<string, readonly Prediction[]>>

export function armReport(figure: FigureName, predictions: readonly Prediction[], p: number | null = null): ArmReport {
  const perWriter = figuresByWriter(figure, predictions)
  const figures = Object.values(perWriter)
  return {
    [figure]: rounded(figureOf(figure, predictions)),
    logLoss: rounded(mean(predictions.map(({ loss }) => loss))),
    macro: rounded(mean(figures)),
    interval: bootstrapInterval(figures),
    perWriter,
    curve: learningCurve(figure, predictions),
    calibration: rounded(calibrationError(predictions)),
    p,
  }
}

/** What the whole run says; throws where there is nothing to say anything about. */
export function learnReport(task: TaskName, figure: FigureName, arms: Arms, p: number | null = null): LearnReport {
  const { population = [], personal = [] } = arms
  if (personal.length === 0) throw new Error(`No record of the file is one of the task ${task}`)
  const reports = Object.entries(arms).map(([name, predictions]) => [
    name,
    armReport(figure, predictions, name === 'personal' ? p : null),
  ])
  return {
    task,
    n: personal.length,
    writers: new Set(personal.map(({ writer }) => writer)).size,
    arms: Object.fromEntries(reports),
    gain: gainOf(figuresByWriter(figure, personal), figuresByWriter(figure, population)),
  }
}

/** A writer of whom the figure says nothing, all answers being the same, is left out. */
function figuresByWriter(figure: FigureName, predictions: readonly Prediction[]): Readonly<Record<string, number>> {
  const byWriter = grouped(predictions, ({ writer }) => writer)
  const figures = [...byWriter].map(([writer, own]) => [writer, rounded(figureOf(figure, own))] as const)
  return Object.fromEntries(figures.filter(([, value]) => !Number.isNaN(value)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function gainOf(personal: Readonly<Record<string, number>>, population: Readonly<Record<string, number>>): Gain {
  const gains = Object.entries(personal).map(([writer, value]) => [writer, value - (population[writer] ?? 0)] as const)
  const values = gains.map(([, by]) => by)
  return {
    value: rounded(mean(values)),
    interval: bootstrapInterval(values),
    gained: gains.flatMap(([writer, by]) => (by > 0 ? [writer] : [])),
    lost: gains.flatMap(([writer, by]) => (by < 0 ? [writer] : [])),
  }
}
