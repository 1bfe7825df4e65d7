import type { PartAccepted } from '@understudy/contracts'
import type { Ghost, Offer, TakenPart } from './ghost.ts'
import { record, type Effect } from './review.ts'
import type { Edited } from './review-event.ts'
import { eachOffer } from './ring.ts'

/** A word or sentence taken is a part; undo gives it back, to whichever candidate it was taken from; redo takes it again. */
export function countParts(ghost: Ghost, edit: Edited): readonly [Ghost, readonly Effect[]] {
  if (!ghost.opened) return [ghost, []]
  const written = ghost.written.length
  if (edit.acceptance?.type === 'ghost') {
    const { chars, unit } = edit.acceptance
    const taken: TakenPart = { from: written - chars, to: written }
    const isPart = unit !== 'all' && written < ghost.text.length
    const effects = isPart ? partsOf(ghost, ghost.text.slice(taken.from, taken.to), { chars, unit }) : []
    return [{ ...ghost, taken: [...ghost.taken, taken] }, effects]
  }
  const effects: Effect[] = []
  const shortened = eachOffer(ghost, offer => {
    const kept = offer.taken.flatMap(({ from, to }) => (from < written ? [{ from, to: Math.min(to, written) }] : []))
    const back = sumOf(offer.taken) - sumOf(kept)
    if (back === 0) return offer
    effects.push(...partsOf(offer, offer.text.slice(written, written + back), { chars: -back, unit: 'word' }))
    return { ...offer, taken: kept }
  })
  if (effects.length > 0 || edit.kind !== 'redo') return [shortened, effects]
  const again = edit.changes.flatMap(({ fromB, toB }) =>
    clip({ from: fromB - ghost.start, to: toB - ghost.start }, written),
  )
  const parts = again.flatMap(({ from, to }) =>
    partsOf(ghost, ghost.text.slice(from, to), { chars: to - from, unit: 'word' }),
  )
  return [{ ...shortened, taken: [...ghost.taken, ...again] }, parts]
}

function partsOf(
  { opened }: Offer,
  text: string,
  how: Pick<PartAccepted<string>, 'chars' | 'unit'>,
): readonly Effect[] {
  return opened ? [record({ type: 'part-accepted', suggestion: opened.suggestion, text, ...how })] : []
}

function sumOf(parts: readonly TakenPart[]): number {
  return parts.reduce((sum, { from, to }) => sum + to - from, 0)
}

function clip({ from, to }: TakenPart, length: number): readonly TakenPart[] {
  const start = Math.max(0, from)
  const end = Math.min(to, length)
  return start < end ? [{ from: start, to: end }] : []
}
