import type { EndReason, RefusalWhy } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { exposedMs } from './exposure.ts'
import { follow } from './followed.ts'
import { shownText, takenText, type Ghost } from './ghost.ts'
import { record, stay, type Effect, type Review, type Step } from './review.ts'

export interface GhostEnding {
  readonly reason: EndReason
  readonly why?: RefusalWhy | null
  readonly doc: Node
  readonly now: number
  /** The start of the ghost in `doc`, and how far the writer has written since. */
  readonly place: { readonly from: number; readonly to: number }
}

/** Endings after which the place is watched, to read what was written instead, or what became of what was taken. */
const WATCHED: readonly EndReason[] = ['accepted', 'typed-through', 'refused', 'typed-otherwise']

/** Ends the ghost, once; one that no proposer had opened yet just goes. */
export function endGhost(review: Review, ending: GhostEnding): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  const effects: Effect[] = []
  if (!ghost.done) effects.push({ type: 'abort', exchange: ghost.exchange })
  if (!ghost.opened) return [{ ...review, ghost: null }, effects]
  const { suggestion } = ghost.opened
  const { reason, why = null, now } = ending
  const shownMs = Math.round(exposedMs(ghost.exposure, now))
  effects.push(record({ type: 'ended', suggestion, hunk: null, reason, why, accepted: takenText(ghost), shownMs }))
  const isWatched = ghost.reported !== '' && (ghost.taken.length > 0 || WATCHED.includes(reason))
  const followed = isWatched ? [...review.followed, followGhost(ghost, suggestion, ending)] : review.followed
  return [{ ...review, ghost: null, followed }, effects]
}

function followGhost(
  ghost: Ghost,
  suggestion: NonNullable<Ghost['opened']>['suggestion'],
  { reason, doc, now, place }: GhostEnding,
) {
  const isTaken = ghost.taken.length > 0
  const isTypedThrough = reason === 'typed-through'
  const $from = doc.resolve(place.from)
  const offset = place.from - $from.start()
  const block = doc.textBetween($from.start(), $from.end(), '\n', '\uFFFC')
  const text = block.slice(0, offset) + block.slice(place.to - $from.start())
  return follow(
    {
      ...place,
      suggestion,
      hunk: null,
      accepted: isTaken || isTypedThrough,
      byCommand: isTaken,
      base: '',
      suggested: shownText(ghost),
      endedAt: now,
      passage: { text, offset, length: 0 },
      was: ghost,
    },
    doc,
    isTypedThrough ? [place] : ghost.taken.map(({ from, to }) => ({ from: place.from + from, to: place.from + to })),
  )
}
