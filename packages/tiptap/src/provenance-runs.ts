import type { ActorId, Hand, ProvenanceRun, SuggestionId } from '@understudy/contracts'

/** A stretch of characters and whose they are; lengths instead of offsets, so that runs can be strung together. */
export interface HandRun {
  readonly length: number
  readonly hand: Hand
  readonly actor: ActorId | null
  readonly suggestion: SuggestionId | null
}
export type HandRuns = readonly HandRun[]

/** Strung together, equal neighbours joined, empty ones left out. */
export function joinRuns(...parts: readonly HandRuns[]): HandRuns {
  const joined: HandRun[] = []
  for (const run of parts.flat()) {
    if (run.length <= 0) continue
    const last = joined.at(-1)
    if (last && sameHand(last, run)) joined[joined.length - 1] = { ...last, length: last.length + run.length }
    else joined.push(run)
  }
  return joined
}

/** The runs of characters `from` to `to`. */
export function sliceRuns(runs: HandRuns, from: number, to: number): HandRuns {
  const cut: HandRun[] = []
  let at = 0
  for (const run of runs) {
    const length = Math.min(at + run.length, to) - Math.max(at, from)
    if (length > 0) cut.push({ ...run, length })
    at += run.length
    if (at >= to) break
  }
  return cut
}

export function runsLength(runs: HandRuns): number {
  return runs.reduce((sum, { length }) => sum + length, 0)
}

/** As kept with the manuscript: offsets from the start of the block. */
export function toProvenance(runs: HandRuns): readonly ProvenanceRun[] {
  let at = 0
  return runs.map(({ length, hand, actor, suggestion }) => {
    const from = at
    at += length
    return { from, to: at, hand, actor, suggestion }
  })
}

/** Null where the runs do not cover a block of `length` characters without a gap. */
export function fromProvenance(runs: readonly ProvenanceRun[], length: number): HandRuns | null {
  let at = 0
  for (const run of runs) {
    if (run.from !== at || run.to < run.from) return null
    at = run.to
  }
  if (at !== length) return null
  return joinRuns(runs.map(({ from, to, hand, actor, suggestion }) => ({ length: to - from, hand, actor, suggestion })))
}

function sameHand(a: HandRun, b: HandRun): boolean {
  return a.hand === b.hand && a.actor === b.actor && a.suggestion === b.suggestion
}
