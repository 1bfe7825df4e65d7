import type { EndReason } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { mapThrough, type DocChanges } from './doc-change.ts'
import { endHunk } from './end-hunk.ts'
import type { EditKind } from './hand-of.ts'
import { goalOf } from './hunk-parts.ts'
import { carryPlace, standsAt, type PendingHunk, type Place } from './pending-hunk.ts'
import { findPassage, passageAt } from './passage.ts'
import { placeText } from './place-text.ts'
import { rebaseHunk } from './rebase-hunk.ts'
import { queryEnded } from './query-ended.ts'
import { inOrder, type Effect, type Review, type Step } from './review.ts'
import type { Edited } from './review-event.ts'

/** What an edit made of the pending hunks: each is accepted by it, carried, brought up to date, or ended. */
export function editHunks(review: Review, edit: Edited): Step {
  if (review.hunks.length === 0) return [review, []]
  const carried: PendingHunk[] = []
  const endings: ((state: Review) => Step)[] = []
  for (const hunk of review.hunks) {
    const next = carryHunk(hunk, edit)
    if (next === null) endings.push(state => endEdited(state, hunk, edit))
    carried.push(next ?? hunk)
  }
  const hunks = carried.every((hunk, index) => hunk === review.hunks[index]) ? review.hunks : carried
  return inOrder(hunks === review.hunks ? review : { ...review, hunks }, ...endings)
}

/** Margin notes stand as long as the words they are about. */
export function editQueries(review: Review, { changes, kind, before, after }: Edited): Step {
  if (review.queries.length === 0) return [review, []]
  const heeded: Effect[] = []
  const queries = review.queries.flatMap(query => {
    const place = carryPlace(query, changes)
    if (place && placeText(after, place.from, place.to) === query.quote) return [{ ...query, ...place }]
    if (kind === 'typed') heeded.push(queryEnded(query, before, 'typed-otherwise'))
    return []
  })
  return [{ ...review, queries }, heeded]
}

/**
 * The hunk after the edit; null where it has ended. The host's own tracking is asked first, for it knows a character
 * by identity; the words themselves decide. Only the writer's own hand can make a part of the change.
 */
function carryHunk(hunk: PendingHunk, edit: Edited): PendingHunk | null {
  if (edit.acceptance?.type === 'hunks' && edit.acceptance.places.has(hunk.key)) return null
  if (takenAgain(hunk, edit)) return null
  const tracked = edit.carried.get(hunk.key)
  if (tracked && standsAt(hunk, tracked, edit.after)) return moved(hunk, tracked)
  if (!isNear(hunk, edit.changes)) return moved(hunk, shifted(hunk, edit.changes))
  if (isOwnHand(edit.kind) && hunk.hunk.change.type === 'replace') {
    const rebased = rebaseHunk(hunk, edit.changes, edit.after)
    return rebased && rebased.here !== goalOf(hunk) ? withWords(moved(hunk, rebased), rebased.here) : null
  }
  const mapped = carryPlace(hunk, edit.changes)
  return mapped && standsAt(hunk, mapped, edit.after) ? moved(hunk, mapped) : null
}

/** Words that the writer chose to keep stay kept, though their places among the parts have changed. */
function withWords(hunk: PendingHunk, here: string): PendingHunk {
  return here === hunk.here ? hunk : { ...hunk, here, offered: goalOf(hunk), kept: [] }
}

/** The same value where it did not move. */
function moved(hunk: PendingHunk, { from, to }: Place): PendingHunk {
  return from === hunk.from && to === hunk.to ? hunk : { ...hunk, from, to }
}

/** Whether any of `changes` reaches the place or its edges. */
function isNear({ from, to }: Place, changes: DocChanges): boolean {
  return changes.some(({ fromA, toA }) => fromA <= to && toA >= from)
}

function shifted({ from, to }: Place, changes: DocChanges): Place {
  return { from: mapThrough(changes, from, 1), to: mapThrough(changes, to, -1) }
}

function isOwnHand(kind: EditKind): boolean {
  return kind === 'typed' || kind === 'pasted' || kind === 'autocorrected' || kind === 'undo' || kind === 'redo'
}

function endEdited(review: Review, hunk: PendingHunk, edit: Edited): Step {
  const { after: doc, now } = edit
  const accepted = edit.acceptance?.type === 'hunks' ? edit.acceptance.places.get(hunk.key) : undefined
  const passage = passageAt(edit.before, hunk)
  if (accepted) return endHunk(review, { hunk, reason: 'accepted', place: accepted, passage, doc, now })
  const place = takenAgain(hunk, edit) ?? coveredPlace(hunk, edit)
  const reason = reasonFor(hunk, place, edit)
  const isWatched = place !== null && reason !== 'content-gone' && (reason === 'accepted' || inOneBlock(doc, place))
  return endHunk(review, { hunk, reason, place: isWatched ? place : null, passage, doc, now })
}

function reasonFor(hunk: PendingHunk, place: Place | null, edit: Edited): EndReason {
  const { kind, after, changes } = edit
  // Redo brings back an acceptance that undo had reopened.
  if (takenAgain(hunk, edit)) return 'accepted'
  if (!isOwnHand(kind)) return 'content-gone'
  const done = rebaseHunk(hunk, changes, after)
  const isHistory = kind === 'undo' || kind === 'redo'
  if (done?.here === goalOf(hunk)) return hunk.again && isHistory ? 'accepted' : 'typed-through'
  const text = place === null ? '' : placeText(after, place.from, place.to)
  return text === '' || isHistory ? 'content-gone' : 'typed-otherwise'
}

/** Where redo has made again the change that undo had brought back. Under Yjs redo is told as undo. */
function takenAgain(hunk: PendingHunk, { kind, changes, after }: Edited): Place | null {
  if (!hunk.again || (kind !== 'redo' && kind !== 'undo')) return null
  const at = mapThrough(changes, hunk.from, -1)
  if (hunk.hunk.change.type === 'delete-block')
    return changes.some(({ fromA, toA }) => fromA < hunk.from && toA > hunk.to) ? { from: at, to: at } : null
  // beside others that are taken again with it, its block may be the first or the last of what they made
  const place = findPassage(after, hunk.again, at) ?? findPassage(after, hunk.again, mapThrough(changes, hunk.to, 1))
  const goal = goalOf(hunk)
  // a block may read the same with a break after it and without
  return place && goal.includes('\n\n') && placeText(after, place.from, place.to) !== goal ? null : place
}

function coveredPlace({ from, to }: Place, { changes, after }: Edited): Place | null {
  const start = mapThrough(changes, from, -1)
  const end = Math.max(start, mapThrough(changes, to, 1))
  return end <= after.content.size ? { from: start, to: end } : null
}

function inOneBlock(doc: Node, { from, to }: Place): boolean {
  const $from = doc.resolve(from)
  return $from.parent.isTextblock && to <= $from.end()
}
