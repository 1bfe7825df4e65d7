import type { Features } from '@understudy/learning'

/** A list and which of it was taken. */
export interface TakenList {
  readonly features: readonly Features[]
  readonly taken: number
}

const STEPS = 60
const MOMENTUM = 0.8
const RATE = 0.3
/** Of the curvature of a softmax over about four, for the steps' scale alone. */
const CURVATURE = 0.2

/** The most probable weights of a conditional logit with a Gaussian prior of `variance`, by scaled ascent with momentum. */
export function fitLists(lists: readonly TakenList[], variance: number): ReadonlyMap<string, number> {
  const names = Object.keys(lists[0]?.features[0] ?? {})
  const rows = lists.map(({ features, taken }) => ({
    taken,
    rows: features.map(each => Float64Array.from(names, name => each[name] ?? 0)),
  }))
  const scale = names.map((_, i) =>
    rows.reduce(
      (sum, list) => sum + list.rows.reduce((all, row) => all + CURVATURE * (row[i] ?? 0) ** 2, 0),
      1 / variance,
    ),
  )
  const weights = new Float64Array(names.length)
  const speed = new Float64Array(names.length)
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map(weight => -weight / variance)
    for (const list of rows) addGradient(gradient, weights, list)
    for (let i = 0; i < names.length; i++) {
      speed[i] = MOMENTUM * (speed[i] ?? 0) + (gradient[i] ?? 0) / (scale[i] ?? 1)
      weights[i] = (weights[i] ?? 0) + RATE * (speed[i] ?? 0)
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]))
}

interface DenseList {
  readonly taken: number
  readonly rows: readonly Float64Array[]
}

/** What was taken, less what was expected. */
function addGradient(gradient: Float64Array, weights: Float64Array, { taken, rows }: DenseList): void {
  const odds = rows.map(row => Math.exp(row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)))
  const total = odds.reduce((sum, each) => sum + each, 0)
  for (const [at, row] of rows.entries()) {
    const surprise = Number(at === taken) - (odds[at] ?? 0) / total
    for (let i = 0; i < row.length; i++) gradient[i] = (gradient[i] ?? 0) + surprise * (row[i] ?? 0)
  }
}
