import { seededRandom } from '../seeded-random.ts'
import type { Prediction } from './prediction.ts'

/** What an arm is judged by: how often it was right, or how well it puts what happened above what did not. */
export type FigureName = 'accuracy' | 'auc'

const BINS = 10
const RESAMPLES = 2_000
const SEED = 4
const INTERVAL = [0.025, 0.975] as const

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The figure over `predictions`; NaN of none, and of one outcome only where it is the area under the curve. */
export function figureOf(name: FigureName, predictions: readonly Prediction[]): number {
  return name === 'accuracy' ? mean(predictions.map(({ right }) => right)) : areaUnderCurve(predictions)
}

/** The share of pairs of one that happened and one that did not, in which the first had the higher chance. */
export function areaUnderCurve(predictions: readonly Prediction[]): number {
  const sorted = [...predictions].sort((a, b) => a.chance - b.chance)
  let [rankSum, yes, from] = [0, 0, 0]
  while (from < sorted.length) {
    let to = from
    while (to < sorted.length && sorted[to]?.chance === sorted[from]?.chance) to++
    const happened = sorted.slice(from, to).filter(each => each.yes).length
    rankSum += happened * ((from + 1 + to) / 2)
    yes += happened
    from = to
  }
  return (rankSum - (yes * (yes + 1)) / 2) / (yes * (sorted.length - yes))
}

/** How far chances lie from how often it happened, over ten bins of equal width, each counting by its predictions. */
export function calibrationError(predictions: readonly Prediction[]): number {
  const bins = Array.from({ length: BINS }, () => ({ chance: 0, yes: 0 }))
  for (const { chance, yes } of predictions) {
    const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))]
    if (bin === undefined) continue
    bin.chance += chance
    bin.yes += Number(yes)
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.chance - bin.yes), 0) / predictions.length
}

/** By how many records had been seen: from 0, 1, 2, 4, 8 … on. */
export function learningCurve(name: FigureName, predictions: readonly Prediction[]): readonly [number, number][] {
  const most = predictions.reduce((top, { seen }) => Math.max(top, seen), 0)
  const starts = [0]
  for (let from = 1; from <= most; from *= 2) starts.push(from)
  return starts.flatMap((from, i): [number, number][] => {
    const to = starts[i + 1] ?? Infinity
    const figure = figureOf(
      name,
      predictions.filter(({ seen }) => seen >= from && seen < to),
    )
    return Number.isNaN(figure) ? [] : [[from, rounded(figure)]]
  })
}

/** 95 % of the mean over writers, writers drawn again and again with replacement (cluster bootstrap). */
export function bootstrapInterval(perWriter: readonly number[]): readonly [number, number] {
  const random = seededRandom(SEED)
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(perWriter.map(() => perWriter[Math.floor(random() * perWriter.length)] ?? 0)),
  ).sort((a, b) => a - b)
  const at = (share: number) => rounded(means[Math.floor(share * (means.length - 1))] ?? Number.NaN)
  return [at(INTERVAL[0]), at(INTERVAL[1])]
}

export function rounded(value: number): number {
  return Number(value.toFixed(4))
}
