import type { Node } from '@tiptap/pm/model'
import { endGhost } from './end-ghost.ts'
import { hidden, seen } from './exposure.ts'
import { fits, shownText, visibleRest, type Ghost, type TakenPart } from './ghost.ts'
import { mapThrough } from './doc-change.ts'
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
  if (reached || !isTextPlace(after, start)) {
    const reason = isForeign || !isTextPlace(after, start) ? 'content-gone' : 'typed-otherwise'
    return endGhost(review, { reason, doc: after, now, place: withinBlock(after, place) })
  }
  const written = writtenSince(after, place, edit)
  if (written === null)
    return endGhost(review, { reason: 'expired', doc: after, now, place: withinBlock(after, place) })
  const moved: Ghost = { ...ghost, start, written, here: caret === start + written.length }
  if (fits(moved) === 'disagrees') {
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
  if (!here && !ghost.opened) {
    return endGhost(review, { reason: 'cancelled', doc, now, place: { from: ghost.start, to: ghost.start } })
  }
  return showGhost({ ...review, ghost: { ...ghost, here } }, doc, now)
}

/** What of the ghost is drawn at the caret. */
export function ghostRest({ ghost, composing }: Review): string {
  return ghost && !composing ? visibleRest(ghost) : ''
}

/** Brings what is recorded of the ghost in line with what is on screen. */
export function showGhost(review: Review, doc: Node, now: number): Step {
  const { ghost } = review
  if (!ghost?.opened) return stay(review)
  const isVisible = review.onScreen && ghostRest(review) !== ''
  const { suggestion } = ghost.opened
  if (!isVisible) {
    if (ghost.exposure.since === null) return stay(review)
    const shownMs = Math.max(0, now - ghost.exposure.since)
    return [
      { ...review, ghost: { ...ghost, exposure: hidden(ghost.exposure, now) } },
      [record({ type: 'hidden', suggestion, shownMs })],
    ]
  }
  const text = shownText(ghost)
  // The first paint and the whole text are reported; what lies between would only fill the log.
  const isNews = ghost.exposure.since === null || (ghost.done && ghost.reported !== text)
  if (!isNews) return stay(review)
  const at = toBlockRange(project(doc), ghost.start, ghost.start)
  if (!at) return stay(review)
  const shown: Ghost = { ...ghost, exposure: seen(ghost.exposure, now), reported: text }
  const hunks = [{ hunk: null, rule: null, at, original: '', text, passage: '' }]
  return [{ ...review, ghost: shown }, [record({ type: 'shown', suggestion, hunks, reopens: ghost.reopens })]]
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

/** A word taken is a part; undo gives it back, redo takes it again. */
function countParts(ghost: Ghost, edit: Edited): readonly [Ghost, readonly Effect[]] {
  if (!ghost.opened) return [ghost, []]
  const { suggestion } = ghost.opened
  const written = ghost.written.length
  const part = (text: string, chars: number): Effect =>
    record({ type: 'part-accepted', suggestion, unit: 'word', text, chars })
  if (edit.acceptance?.type === 'ghost') {
    const taken: TakenPart = { from: written - edit.acceptance.chars, to: written }
    const text = ghost.text.slice(taken.from, taken.to)
    const isPart = edit.acceptance.unit === 'word' && written < ghost.text.length
    return [{ ...ghost, taken: [...ghost.taken, taken] }, isPart ? [part(text, text.length)] : []]
  }
  const kept = ghost.taken.flatMap(({ from, to }) => (from < written ? [{ from, to: Math.min(to, written) }] : []))
  const back = sumOf(ghost.taken) - sumOf(kept)
  if (back > 0) {
    return [{ ...ghost, taken: kept }, [part(ghost.text.slice(written, written + back), -back)]]
  }
  if (edit.kind !== 'redo') return [ghost, []]
  const again = edit.changes.flatMap(({ fromB, toB }) =>
    clip({ from: fromB - ghost.start, to: toB - ghost.start }, written),
  )
  const effects = again.map(({ from, to }) => part(ghost.text.slice(from, to), to - from))
  return [{ ...ghost, taken: [...ghost.taken, ...again] }, effects]
}

function endIfWrittenOut(review: Review, edit: Edited): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  const isWhole = edit.acceptance?.type === 'ghost' && edit.acceptance.unit === 'all'
  const isOut = ghost.done && ghost.text !== '' && ghost.written === ghost.text
  if (!isWhole && !isOut) return stay(review)
  const reason = edit.acceptance ? 'accepted' : 'typed-through'
  const place = { from: ghost.start, to: ghost.start + ghost.written.length }
  return endGhost(review, { reason, doc: edit.after, now: edit.now, place })
}

function sumOf(parts: readonly TakenPart[]): number {
  return parts.reduce((sum, { from, to }) => sum + to - from, 0)
}
function clip({ from, to }: TakenPart, length: number): readonly TakenPart[] {
  const start = Math.max(0, from)
  const end = Math.min(to, length)
  return start < end ? [{ from: start, to: end }] : []
}
