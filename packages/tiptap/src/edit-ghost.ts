import type { EndReason } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { mapThrough } from './doc-change.ts'
import { endGhost, endOffer } from './end-ghost.ts'
import { hidden, seen } from './exposure.ts'
import { fits, shownText, visibleRest, type Ghost, type Offer } from './ghost.ts'
import { countParts } from './ghost-parts.ts'
import { placeText } from './place-text.ts'
import { toBlockRange, project } from './projection.ts'
import { record, stay, type Effect, type Review, type Step } from './review.ts'
import type { Edited } from './review-event.ts'

/** What an edit made of the ghost: carried, shortened by its own letters, given a word back, or ended. */
export function editGhost(review: Review, edit: Edited): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  const { changes, after, now, caret } = edit
  const isForeign = edit.kind === 'remote' || edit.kind === 'programmatic'
  const end = ghost.start + ghost.written.length
  const reached = changes.some(({ fromA, toA }) => fromA < ghost.start && toA >= ghost.start && fromA !== toA)
  const start = mapThrough(changes, ghost.start, isForeign && ghost.written === '' ? 1 : -1)
  const place = { from: start, to: Math.max(start, mapThrough(changes, end, isForeign ? -1 : 1)) }
  const isGone =
    !isTextPlace(after, start) || (isForeign && !keepsLead(leadOf(edit.before, ghost.start), leadOf(after, start)))
  if (reached || isGone) {
    const reason = isForeign || isGone ? 'content-gone' : 'typed-otherwise'
    return endGhost(review, { reason, doc: after, now, place: withinBlock(after, place) })
  }
  const written = writtenSince(after, place, edit)
  if (written === null)
    return endGhost(review, { reason: 'expired', doc: after, now, place: withinBlock(after, place) })
  const moved: Ghost = { ...ghost, start, written, here: caret === start + written.length }
  if (!moved.here && !moved.opened && !review.composing)
    return endGhost(review, { reason: 'cancelled', doc: after, now })
  // half a composition is no word yet: what it comes to is judged at its end
  if (!review.composing && fits(moved, written) === 'disagrees') {
    const reason = isForeign ? 'content-gone' : 'typed-otherwise'
    return endGhost({ ...review, ghost: moved }, { reason, doc: after, now, place: withinBlock(after, place) })
  }
  const [counted, effects] = countParts(moved, edit)
  const [next, more] = endIfWrittenOut({ ...review, ghost: counted }, edit)
  return [next, [...effects, ...more]]
}

/** The caret went somewhere: away from the ghost, which waits there unseen, or back to it. */
export function moveGhost(review: Review, caret: number | null, doc: Node, now: number): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  const here = caret === ghost.start + ghost.written.length
  if (here === ghost.here) return stay(review)
  if (!here && !ghost.opened) return endGhost(review, { reason: 'cancelled', doc, now })
  const [moved, effects] = here ? stay(review) : dropAsking(review, now)
  const [shown, more] = showGhost({ ...moved, ghost: moved.ghost && { ...moved.ghost, here } }, doc, now)
  return [shown, [...effects, ...more]]
}

/** Begins or ends composing. What was composed is held against the ghost only when it is over. */
export function composeGhost(review: Review, composing: boolean, doc: Node, now: number): Step {
  if (review.composing === composing) return stay(review)
  const next = { ...review, composing }
  const { ghost } = next
  if (ghost && !composing) {
    const place = { from: ghost.start, to: ghost.start + ghost.written.length }
    if (fits(ghost, ghost.written) === 'disagrees')
      return endGhost(next, { reason: 'typed-otherwise', doc, now, place: withinBlock(doc, place) })
    if (isWrittenOut(ghost)) return endGhost(next, { reason: 'typed-through', doc, now })
  }
  return showGhost(next, doc, now)
}

/** Waits no longer for another candidate; the one that stands there stays. */
export function dropAsking(review: Review, now: number, reason: EndReason = 'cancelled'): Step {
  const { ghost } = review
  if (!ghost?.asking) return stay(review)
  const { asking } = ghost
  const effects: Effect[] = asking.done ? [] : [{ type: 'abort', exchange: ghost.exchange }]
  if (asking.opened) effects.push(endOffer(asking, asking.opened.suggestion, { reason, now }))
  return [{ ...review, ghost: { ...ghost, asking: null } }, effects]
}

/** What of the ghost is drawn at the caret. */
export function ghostRest({ ghost, composing }: Review): string {
  return ghost && !composing ? visibleRest(ghost) : ''
}

/** What is recorded of a candidate that goes off the screen; nothing where it was not on it. */
export function hideOffer<T extends Offer>(offer: T, now: number): readonly [T, readonly Effect[]] {
  const { opened, exposure } = offer
  if (!opened || exposure.since === null) return [offer, []]
  const shownMs = Math.max(0, now - exposure.since)
  return [
    { ...offer, exposure: hidden(exposure, now) },
    [record({ type: 'hidden', suggestion: opened.suggestion, shownMs })],
  ]
}

/** Brings what is recorded of the ghost in line with what is on screen. */
export function showGhost(review: Review, doc: Node, now: number): Step {
  const { ghost } = review
  if (!ghost?.opened) return stay(review)
  const isVisible = review.onScreen && ghostRest(review) !== ''
  const { suggestion } = ghost.opened
  if (!isVisible) {
    const [gone, effects] = hideOffer(ghost, now)
    return [gone === ghost ? review : { ...review, ghost: gone }, effects]
  }
  const text = shownText(ghost)
  // The first paint and the whole text are reported; what lies between would only fill the log.
  const isNews = ghost.exposure.since === null || (ghost.done && ghost.reported !== text)
  if (!isNews) return stay(review)
  const start = ghost.start + ghost.lead.length
  const at = toBlockRange(project(doc), start, start)
  if (!at) return stay(review)
  const shown: Ghost = { ...ghost, exposure: seen(ghost.exposure, now), reported: text }
  const hunks = [{ hunk: null, rule: null, at, original: '', text, passage: '' }]
  return [{ ...review, ghost: shown }, [record({ type: 'shown', suggestion, hunks, reopens: ghost.reopens })]]
}

/** The last letters that a ghost goes on from: where somebody else changed them, it no longer does. */
const LEAD_CHARS = 12

function leadOf(doc: Node, pos: number): string {
  const { parent, parentOffset } = doc.resolve(pos)
  return parent.textBetween(Math.max(0, parentOffset - LEAD_CHARS), parentOffset, '\n', '\uFFFC')
}

function keepsLead(before: string, after: string): boolean {
  return before === '' ? after === '' : after.endsWith(before)
}

function isTextPlace(doc: Node, pos: number): boolean {
  return pos <= doc.content.size && doc.resolve(pos).parent.isTextblock
}

function withinBlock(doc: Node, { from, to }: { from: number; to: number }): { from: number; to: number } {
  const start = Math.min(from, doc.content.size)
  const $from = doc.resolve(start)
  return $from.parent.isTextblock ? { from: start, to: Math.min(to, $from.end()) } : { from: start, to: start }
}

/** What stands between the ghost's start and the caret; null where the writer has gone to write elsewhere. */
function writtenSince(doc: Node, place: { from: number; to: number }, { kind, changes }: Edited): string | null {
  const isElsewhere = changes.every(({ fromB, toB }) => toB < place.from || fromB > place.to)
  if (isElsewhere) return kind === 'typed' || kind === 'pasted' ? null : placeText(doc, place.from, place.to)
  return placeText(doc, place.from, place.to)
}

function endIfWrittenOut(review: Review, edit: Edited): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  const isWhole = edit.acceptance?.type === 'ghost' && edit.acceptance.unit === 'all'
  if (!isWhole && (review.composing || !isWrittenOut(ghost))) return stay(review)
  return endGhost(review, { reason: edit.acceptance ? 'accepted' : 'typed-through', doc: edit.after, now: edit.now })
}

/** Whether nothing of it is left to be shown. */
export function isWrittenOut({ done, text, lead, written }: Ghost): boolean {
  return done && text !== lead && written === text
}
