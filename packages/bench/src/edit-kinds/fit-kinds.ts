/** An edit as the points weigh it: what is said of it, its kind by index, and who made it. */
export interface CuedEdit {
  readonly writer: string
  readonly cues: readonly string[]
  readonly kind: number
}

/** Points of each cue for each kind, and what each kind starts with. */
export interface KindWeights {
  readonly points: ReadonlyMap<string, readonly number[]>
  readonly start: readonly number[]
}

/** Rarer cues are left out. */
const LEAST_EDITS = 10
/** Found by leaving one writer out at a time; the figures around them are the same. */
const SMOOTHING = 0.003
const SPARSENESS = 0.004
const ROUNDS = 400
/** Points are quarters of a log-odds. */
const POINTS = 4

/**
 * Softmax regression by proximal gradients: rare cues and small points are driven to nothing, and rare kinds count for
 * more by the root of their rarity, or none would ever be said. Rounded to whole points.
 */
export function fitKinds(edits: readonly CuedEdit[], kinds: number): KindWeights {
  const cues = commonCues(edits)
  const index = new Map(cues.map((cue, at) => [cue, at]))
  const rows = edits.map(({ cues: said, kind }): Row => ({ kind, cues: said.flatMap(cue => index.get(cue) ?? []) }))
  const shares = Array.from({ length: kinds }, (_, kind) => edits.filter(edit => edit.kind === kind).length)
  const importance = edits.map(({ kind }) => Math.sqrt(edits.length / kinds / Math.max(1, shares[kind] ?? 0)))
  const scale = importance.reduce((sum, each) => sum + each, 0)
  const weights = cues.map(() => Array.from({ length: kinds }, () => 0))
  const start = Array.from({ length: kinds }, () => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = weights.map(row => row.map(weight => SMOOTHING * weight))
    const startSlopes = start.map(() => 0)
    for (const [at, row] of rows.entries()) {
      const chances = softmax(totals(row.cues, weights, start))
      const surprise = chances.map(
        (chance, kind) => ((chance - (row.kind === kind ? 1 : 0)) * (importance[at] ?? 0)) / scale,
      )
      for (const each of [startSlopes, ...row.cues.map(cue => slopes[cue] ?? [])]) addTo(each, surprise)
    }
    for (const [cue, row] of weights.entries()) descend(row, slopes[cue] ?? [], shrunk)
    descend(start, startSlopes, weight => weight)
  }
  return rounded(cues, weights, start)
}

interface Row {
  readonly kind: number
  /** By index. */
  readonly cues: readonly number[]
}

function addTo(row: number[], more: readonly number[]): void {
  for (const [at, by] of more.entries()) row[at] = (row[at] ?? 0) + by
}

function descend(row: number[], slopes: readonly number[], shrink: (weight: number) => number): void {
  for (const [at, weight] of row.entries()) row[at] = shrink(weight - (slopes[at] ?? 0))
}

function commonCues(edits: readonly CuedEdit[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { cues } of edits) for (const cue of cues) counts.set(cue, (counts.get(cue) ?? 0) + 1)
  return [...counts].flatMap(([cue, count]) => (count < LEAST_EDITS ? [] : [cue]))
}

function totals(row: readonly number[], weights: readonly (readonly number[])[], start: readonly number[]): number[] {
  return start.map((from, kind) => row.reduce((sum, cue) => sum + (weights[cue]?.[kind] ?? 0), from))
}

function softmax(scores: readonly number[]): readonly number[] {
  const most = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - most))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / sum)
}

function shrunk(weight: number): number {
  return Math.sign(weight) * Math.max(0, Math.abs(weight) - SPARSENESS)
}

function rounded(
  cues: readonly string[],
  weights: readonly (readonly number[])[],
  start: readonly number[],
): KindWeights {
  const whole = (row: readonly number[]) => row.map(weight => Math.round(POINTS * weight) + 0)
  const points = new Map(
    cues.flatMap((cue, at): readonly [string, readonly number[]][] => {
      const row = whole(weights[at] ?? [])
      return row.some(value => value !== 0) ? [[cue, row]] : []
    }),
  )
  return { points, start: whole(start) }
}

/** The kind with the most points, by index. */
export function kindBy({ points, start }: KindWeights, cues: readonly string[]): number {
  const sums = start.map((from, kind) => cues.reduce((sum, cue) => sum + (points.get(cue)?.[kind] ?? 0), from))
  return sums.indexOf(Math.max(...sums))
}
