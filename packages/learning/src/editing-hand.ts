/** What is known of how everybody edits; each number of an edit is divided by its deviation. Plain JSON. */
export interface Hands {
  readonly deviations: readonly number[]
  readonly mean: readonly number[]
  readonly covariance: readonly (readonly number[])[]
}

/** How a writer's edits differ from everybody's, as the direction in which to look and the point halfway there. */
export interface EditingHand {
  readonly hands: Hands
  readonly direction: readonly number[]
  readonly halfway: readonly number[]
}

/** So many edits of one's own weigh as much as what is known of everybody. */
const PRIOR_EDITS = 1
/** Added to the variances, which are 1: with few edits the covariance is rough, and its inverse would be all noise. */
const RIDGE = 0.3
const LEAST_DEVIATION = 1e-9

/** Everybody's edits, each a list of numbers as `editShape` gives it. Null where there are none. */
export function handsOf(edits: readonly (readonly number[])[]): Hands | null {
  if (edits.length === 0) return null
  const deviations = deviationsOf(edits)
  const rows = edits.map(edit => scaled(edit, deviations))
  return { deviations, mean: meanOf(rows), covariance: covarianceOf(rows) }
}

/**
 * The hand that made `own` edits: linear discriminant analysis with a shrunken mean and a ridge (Friedman 1989). With no
 * edits it is everybody's.
 */
export function editingHand(own: readonly (readonly number[])[], hands: Hands): EditingHand {
  const rows = own.map(edit => scaled(edit, hands.deviations))
  const mean = hands.mean.map(
    (value, i) => (sum(rows.map(row => row[i] ?? 0)) + PRIOR_EDITS * value) / (rows.length + PRIOR_EDITS),
  )
  const ridged = hands.covariance.map((row, i) => row.map((value, j) => value + (i === j ? RIDGE : 0)))
  const apart = mean.map((value, i) => value - (hands.mean[i] ?? 0))
  return {
    hands,
    direction: solved(ridged, apart),
    halfway: mean.map((value, i) => (value + (hands.mean[i] ?? 0)) / 2),
  }
}

/** Log-odds that an edit is of this hand and not of anybody's: two Gaussians that share their covariance. */
export function handLogOdds({ hands, direction, halfway }: EditingHand, edit: readonly number[]): number {
  return sum(scaled(edit, hands.deviations).map((value, i) => (direction[i] ?? 0) * (value - (halfway[i] ?? 0))))
}

function scaled(edit: readonly number[], deviations: readonly number[]): readonly number[] {
  return edit.map((value, i) => value / (deviations[i] ?? 1))
}

function meanOf(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, i) => sum(rows.map(row => row[i] ?? 0)) / rows.length)
}

function deviationsOf(rows: readonly (readonly number[])[]): readonly number[] {
  const mean = meanOf(rows)
  return mean.map((middle, i) => {
    const variance = sum(rows.map(row => ((row[i] ?? 0) - middle) ** 2)) / rows.length
    return Math.sqrt(variance) < LEAST_DEVIATION ? 1 : Math.sqrt(variance)
  })
}

function covarianceOf(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const mean = meanOf(rows)
  const sums = mean.map(() => new Float64Array(mean.length))
  for (const row of rows) {
    const apart = Float64Array.from(mean, (middle, i) => (row[i] ?? 0) - middle)
    for (const [i, line] of sums.entries()) {
      const own = apart[i] ?? 0
      for (let j = 0; j < apart.length; j++) line[j] = (line[j] ?? 0) + own * (apart[j] ?? 0)
    }
  }
  return sums.map(line => Array.from(line, total => total / Math.max(1, rows.length - 1)))
}

/** The x of `matrix`·x = `right`, by elimination without pivoting, which the ridge makes safe: it is positive definite. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]))
  for (const [at, pivot] of rows.entries()) {
    for (const [below, row] of rows.entries()) {
      if (below > at) subtract(row, pivot, (row[at] ?? 0) / (pivot[at] ?? 1))
    }
  }
  const found = new Float64Array(rows.length)
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? new Float64Array(0)
    let rest = row[rows.length] ?? 0
    for (let j = at + 1; j < rows.length; j++) rest -= (row[j] ?? 0) * (found[j] ?? 0)
    found[at] = rest / (row[at] ?? 1)
  }
  return [...found]
}

function subtract(row: Float64Array, pivot: Float64Array, times: number): void {
  for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) - times * (pivot[j] ?? 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
