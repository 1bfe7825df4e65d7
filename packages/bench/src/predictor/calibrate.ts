import type { Calibration } from '@understudy/predictor'
import type { ForetoldPlace } from './foretold-text.ts'

/** One phrase that might have been shown. */
interface Case {
  /** Log-odds as the model has it. */
  readonly odds: number
  /** Units after the first. */
  readonly more: number
  readonly isRight: boolean
}

const MOST_ODDS = Math.log((1 - 1e-6) / 1e-6)

/** Every phrase at every place, from its first unit to all of it; none that would show nothing, as of a whole word. */
export function casesOf(texts: readonly (readonly ForetoldPlace[])[]): readonly Case[] {
  return texts.flatMap(places =>
    places.flatMap(({ steps, right }) =>
      steps
        .filter(({ chars }) => chars > 0)
        .map(({ chars, log, units }) => ({ odds: oddsOf(log), more: units - 1, isRight: right >= chars })),
    ),
  )
}

function oddsOf(log: number): number {
  const chance = Math.exp(log)
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log(chance / Math.max(1e-12, 1 - chance))))
}

const STEPS = 25
const RIDGE = 1e-3

/** Logistic regression by Newton's method, of whether a phrase was right on what the model thought and how long it is. */
export function fitCalibration(cases: readonly Case[]): Calibration {
  let weights: readonly [number, number, number] = [0, 1, 0]
  for (let step = 0; step < STEPS; step++) weights = newtonStep(cases, weights)
  const [bias, slope, length] = weights
  return { bias, slope, length }
}

type Three = readonly [number, number, number]

function newtonStep(cases: readonly Case[], [a, b, c]: Three): Three {
  const gradient = [-RIDGE * a, -RIDGE * (b - 1), -RIDGE * c]
  const hessian = [
    [RIDGE, 0, 0],
    [0, RIDGE, 0],
    [0, 0, RIDGE],
  ]
  for (const { odds, more, isRight } of cases) {
    const x = [1, odds, more]
    const chance = 1 / (1 + Math.exp(-(a + b * odds + c * more)))
    const curve = chance * (1 - chance)
    for (const [row, one] of x.entries()) {
      gradient[row] = (gradient[row] ?? 0) + ((isRight ? 1 : 0) - chance) * one
      for (const [column, other] of x.entries()) {
        const line = hessian[row] ?? []
        line[column] = (line[column] ?? 0) + curve * one * other
      }
    }
  }
  const [da, db, dc] = solved(hessian, gradient)
  return [a + da, b + db, c + dc]
}

/** Gauss's elimination of three equations. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): Three {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0])
  for (const [at, pivot] of rows.entries()) {
    const head = pivot[at] ?? 1
    for (const [other, row] of rows.entries()) {
      if (other === at) continue
      const factor = (row[at] ?? 0) / head
      for (const [column, value] of pivot.entries()) row[column] = (row[column] ?? 0) - factor * value
    }
  }
  const [x, y, z] = rows.map((row, at) => (row[3] ?? 0) / (row[at] ?? 1))
  return [x ?? 0, y ?? 0, z ?? 0]
}

const BINS = 10

/** Expected calibration error over ten bins of equal width. */
export function calibrationError(cases: readonly Case[], { bias, slope, length }: Calibration): number {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, chance: 0, right: 0 }))
  for (const { odds, more, isRight } of cases) {
    const chance = 1 / (1 + Math.exp(-(bias + slope * odds + length * more)))
    const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))]
    if (bin === undefined) continue
    bin.count++
    bin.chance += chance
    if (isRight) bin.right++
  }
  return bins.reduce((sum, { chance, right }) => sum + Math.abs(chance - right), 0) / Math.max(1, cases.length)
}
