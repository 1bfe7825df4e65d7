/** Deviation of a weight around 0, log-odds: hardly any reward is worth more a deviation. */
const PRIOR_VARIANCE = 1
const MOST_STEPS = 50
const CONVERGED = 1e-10

/**
 * The most probable weights of a logistic regression without intercept, all rows preferred, with a Gaussian prior:
 * Newton's method. For a handful of columns.
 */
export function fitLogit(rows: readonly (readonly number[])[], columns: number): readonly number[] {
  let weights: readonly number[] = Array.from({ length: columns }, () => 0)
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = weights.map(weight => -weight / PRIOR_VARIANCE)
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? 1 / PRIOR_VARIANCE : 0)))
    for (const row of rows) addRow(row, weights, { gradient, curvature })
    const move = solved(curvature, gradient)
    weights = weights.map((weight, i) => weight + (move[i] ?? 0))
    if (Math.max(...move.map(Math.abs)) < CONVERGED) break
  }
  return weights
}

function addRow(
  row: readonly number[],
  weights: readonly number[],
  { gradient, curvature }: { readonly gradient: number[]; readonly curvature: readonly number[][] },
): void {
  const margin = row.reduce((sum, amount, i) => sum + amount * (weights[i] ?? 0), 0)
  const wrong = 1 / (1 + Math.exp(margin))
  for (const [i, amount] of row.entries()) {
    gradient[i] = (gradient[i] ?? 0) + wrong * amount
    const line = curvature[i] ?? []
    for (const [j, other] of row.entries()) line[j] = (line[j] ?? 0) + wrong * (1 - wrong) * amount * other
  }
}

/** The x of `matrix`·x = `right`, by elimination; the prior makes the matrix positive definite. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  for (const [at, pivot] of rows.entries()) {
    for (const row of rows.slice(at + 1)) {
      const times = (row[at] ?? 0) / (pivot[at] ?? 1)
      for (let j = at; j < row.length; j++) row[j] = (row[j] ?? 0) - times * (pivot[j] ?? 0)
    }
  }
  const found = right.map(() => 0)
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? []
    const known = found.reduce((sum, value, j) => (j > at ? sum + (row[j] ?? 0) * value : sum), 0)
    found[at] = ((row[rows.length] ?? 0) - known) / (row[at] ?? 1)
  }
  return found
}
