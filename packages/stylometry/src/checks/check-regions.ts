import type { Check, PassageScope } from '@understudy/contracts'
import type { CheckSpan, ReadPassage } from './passage.ts'

/** The stretches of a passage that a check looks at; none where it is out of scope. */
export function regionsOf({ scope, except }: Pick<Check, 'scope' | 'except'>, read: ReadPassage): readonly CheckSpan[] {
  const inside = spansIn(scope, read)
  const spared = except === null ? [] : spansIn(except, read)
  return spared.reduce(without, inside)
}

/** Talk and who talks are told by the passage itself, other modes are of the passage as a whole. */
function spansIn({ mode, speaker }: PassageScope, read: ReadPassage): readonly CheckSpan[] {
  if (speaker !== undefined) return mode === undefined || mode === 'dialogue' ? read.speechesOf(speaker) : []
  if (mode === 'dialogue') return read.speech()
  if (mode !== undefined && mode !== read.passage.mode) return []
  return [{ from: 0, to: read.whole.length }]
}

function without(regions: readonly CheckSpan[], { from, to }: CheckSpan): readonly CheckSpan[] {
  return regions
    .flatMap(region => [
      { from: region.from, to: Math.min(region.to, from) },
      { from: Math.max(region.from, to), to: region.to },
    ])
    .filter(region => region.from < region.to)
}

export function isWithin({ from, to }: CheckSpan, regions: readonly CheckSpan[]): boolean {
  return regions.some(region => region.from <= from && to <= region.to)
}
