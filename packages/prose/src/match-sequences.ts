/** `[index in a, index in b]`, both rising. */
export type Match = readonly [number, number]

/**
 * Which elements of `a` stand in `b` too, in the same order, by a shortest edit script; null where the script would be
 * longer than `bound`.
 */
export function matchSequences(a: readonly string[], b: readonly string[], bound: number): readonly Match[] | null {
  const [start, end] = sharedEnds(a, b)
  const last = lastRun(a.slice(start, a.length - end), b.slice(start, b.length - end), bound)
  if (last === undefined) return null
  const runs: Run[] = []
  for (let run = last; run !== null; run = run.before) runs.push(run)
  const matches: Match[] = []
  for (let i = 0; i < start; i++) matches.push([i, i])
  for (const run of runs.reverse()) {
    for (let i = 0; i < run.length; i++) matches.push([start + run.a + i, start + run.b + i])
  }
  for (let i = end; i > 0; i--) matches.push([a.length - i, b.length - i])
  return matches
}

/** A stretch that both share, and the one before it. */
interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
  readonly before: Run | null
}

/** How far into `a` some number of edits leads on one diagonal, and what it found shared on the way. */
interface Reach {
  readonly a: number
  readonly run: Run | null
}

/**
 * The last run of a shortest script; null where nothing is shared, undefined where more than `bound` edits would be
 * needed. E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986: the furthest reach of each number of
 * edits on each diagonal, from those of one edit less.
 */
function lastRun(a: readonly string[], b: readonly string[], bound: number): Run | null | undefined {
  // By diagonal; those of an even and of an odd number of edits never meet, so one list serves for both.
  const middle = b.length + 1
  const reaches: (Reach | undefined)[] = []
  reaches[middle + 1] = { a: 0, run: null }
  for (let edits = 0; edits <= bound; edits++) {
    const [lowest, highest] = [within(edits, b.length), within(edits, a.length)]
    for (let diagonal = -lowest; diagonal <= highest; diagonal += 2) {
      const at = middle + diagonal
      const from = furthest(reaches[at - 1], reaches[at + 1])
      const isInside = from !== undefined && from.a <= a.length && from.a - diagonal <= b.length
      const reach = isInside ? alongRun(from, diagonal, [a, b]) : undefined
      if (reach?.a === a.length && reach.a - diagonal === b.length) return reach.run
      reaches[at] = reach
    }
  }
  return undefined
}

/** The most diagonals off the middle that `edits` can lead to, of a text of so many elements. */
function within(edits: number, length: number): number {
  return edits <= length ? edits : length - ((edits - length) % 2)
}

/** One edit further: an element of `a` left out, or one of `b` put in, whichever leads further. */
function furthest(left: Reach | undefined, right: Reach | undefined): Reach | undefined {
  if (left && (!right || left.a >= right.a)) return { a: left.a + 1, run: left.run }
  return right
}

function alongRun(
  { a: start, run }: Reach,
  diagonal: number,
  [a, b]: readonly [readonly string[], readonly string[]],
): Reach {
  let at = start
  while (at < a.length && at - diagonal < b.length && a[at] === b[at - diagonal]) at++
  return at === start
    ? { a: at, run }
    : { a: at, run: { a: start, b: start - diagonal, length: at - start, before: run } }
}

/** How many elements both share at the start, and of the rest at the end. */
function sharedEnds(a: readonly string[], b: readonly string[]): readonly [number, number] {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return [start, end]
}
