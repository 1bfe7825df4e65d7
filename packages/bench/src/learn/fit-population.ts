import { preferred } from '@understudy/learning'

/** One choice to fit on: by effect key, preferred minus other. */
export interface FitRow {
  readonly amounts: Readonly<Record<string, number>>
  readonly weight: number
}

export interface FitOptions {
  /** How far an effect may lie from 0 over populations, squared. */
  readonly variance: (key: string) => number
  /** In how many rows an effect must be in play to be fitted. */
  readonly leastRows: number
}

const MOST_PASSES = 200
const WARM_PASSES = 25
/** Of a row's pull on the weights, below which nothing moves any more. */
const CONVERGED = 1e-4

interface SparseRow {
  readonly indices: Int32Array
  readonly amounts: Float64Array
  readonly weight: number
  /** Variance of the row's margin under the prior. */
  readonly spread: number
}

/**
 * The most probable weights of logistic regression with a Gaussian prior, by coordinate ascent in the dual (Yu, Huang &
 * Lin 2011): each row in turn is taken out and put back by the learner's own Laplace step. Fitted once on all rows;
 * leaving some out starts from there.
 */
export class PopulationFit {
  private readonly keys: string[] = []
  private readonly rows: readonly SparseRow[]
  private readonly variances: Float64Array
  /** How much each row pulls, and the weights that come of it. */
  private readonly pulls: Float64Array
  private readonly weights: Float64Array

  constructor(rows: readonly FitRow[], options: FitOptions) {
    const index = this.indexKeys(rows, options.leastRows)
    this.variances = Float64Array.from(this.keys, options.variance)
    this.rows = rows.map(row => this.sparse(row, index))
    this.pulls = new Float64Array(rows.length)
    this.weights = new Float64Array(this.keys.length)
    this.ascend(this.pulls, this.weights, { passes: MOST_PASSES, isOut: () => false })
  }

  /** The weights without the rows that `isOut` names by index, by effect key; all of them where none is. */
  without(isOut: (row: number) => boolean): ReadonlyMap<string, number> {
    const pulls = Float64Array.from(this.pulls)
    const weights = Float64Array.from(this.weights)
    let anyOut = false
    for (const [at, row] of this.rows.entries()) {
      if (!isOut(at)) continue
      anyOut = true
      this.pull(weights, row, -(pulls[at] ?? 0))
    }
    if (anyOut) this.ascend(pulls, weights, { passes: WARM_PASSES, isOut })
    return new Map(this.keys.map((key, at) => [key, weights[at] ?? 0]))
  }

  private indexKeys(rows: readonly FitRow[], leastRows: number): ReadonlyMap<string, number> {
    const counts = new Map<string, number>()
    for (const { amounts } of rows) for (const key in amounts) counts.set(key, (counts.get(key) ?? 0) + 1)
    const index = new Map<string, number>()
    for (const [key, count] of counts) if (count >= leastRows) index.set(key, this.keys.push(key) - 1)
    return index
  }

  private sparse({ amounts, weight }: FitRow, index: ReadonlyMap<string, number>): SparseRow {
    const known = Object.entries(amounts).flatMap(([key, amount]) => {
      const at = index.get(key)
      return at === undefined ? [] : [{ at, amount }]
    })
    const spread = known.reduce((sum, { at, amount }) => sum + (this.variances[at] ?? 0) * amount * amount, 0)
    return {
      indices: Int32Array.from(known, ({ at }) => at),
      amounts: Float64Array.from(known, ({ amount }) => amount),
      weight,
      spread,
    }
  }

  private ascend(
    pulls: Float64Array,
    weights: Float64Array,
    { passes, isOut }: { readonly passes: number; readonly isOut: (row: number) => boolean },
  ): void {
    for (let pass = 0; pass < passes; pass++) {
      let moved = 0
      for (let at = 0; at < this.rows.length; at++) {
        const row = this.rows[at]
        if (row === undefined || row.spread === 0 || isOut(at)) continue
        const before = pulls[at] ?? 0
        const rest = this.margin(weights, row) - before * row.spread
        const pull = (preferred({ mean: rest, variance: row.spread }, row.weight).mean - rest) / row.spread
        this.pull(weights, row, pull - before)
        pulls[at] = pull
        moved = Math.max(moved, Math.abs(pull - before))
      }
      if (moved < CONVERGED) return
    }
  }

  private margin(weights: Float64Array, { indices, amounts }: SparseRow): number {
    let sum = 0
    for (let i = 0; i < indices.length; i++) sum += (weights[indices[i] ?? 0] ?? 0) * (amounts[i] ?? 0)
    return sum
  }

  private pull(weights: Float64Array, { indices, amounts }: SparseRow, by: number): void {
    if (by === 0) return
    for (let i = 0; i < indices.length; i++) {
      const at = indices[i] ?? 0
      weights[at] = (weights[at] ?? 0) + by * (this.variances[at] ?? 0) * (amounts[i] ?? 0)
    }
  }
}
