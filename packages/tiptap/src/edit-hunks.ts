import type { EndReason } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { mapThrough } from './doc-change.ts'
import { endHunk } from './end-hunk.ts'
import { carryPlace, hunkText, standsAt, type PendingHunk, type Place } from './pending-hunk.ts'
import { findPassage, passageAt } from './passage.ts'
import { placeText } from './place-text.ts'
import { inOrder, type Review, type Step } from './review.ts'
import type { Edited } from './review-event.ts'

/** What an edit made of the pending hunks: each is accepted by it, carried to where its words went, or ended. */
export function editHunks(review: Review, edit: Edited): Step {
  if (review.hunks.length === 0) return [review, []]
  const carried: PendingHunk[] = []
  const endings: ((state: Review) => Step)[] = []
  for (const hunk of review.hunks) {
    const place = carryHunk(hunk, edit)
    if (place === null) endings.push(state => endEdited(state, hunk, edit))
    carried.push(place === null || (place.from === hunk.from && place.to === hunk.to) ? hunk : { ...hunk, ...place })
  }
  return inOrder({ ...review, hunks: carried }, ...endings)
}

/** Margin notes stand as long as the words they are about. */
export function editQueries(review: Review, { changes, after }: Edited): Review {
  if (review.queries.length === 0) return review
  const queries = review.queries.flatMap(query => {
    const place = carryPlace(query, changes)
    return place && placeText(after, place.from, place.to) === query.quote ? [{ ...query, ...place }] : []
  })
  return { ...review, queries }
}

/**
 * Where the hunk stands after the edit; null where its words are no longer what they were. The host's own tracking
 * is asked first, for it knows a character by identity; plain mapping second; the words themselves decide.
 */
function carryHunk(hunk: PendingHunk, edit: Edited): Place | null {
  if (edit.acceptance?.type === 'hunks' && edit.acceptance.places.has(hunk.key)) return null
  if (takenAgain(hunk, edit)) return null
  const tracked = edit.carried.get(hunk.key)
  if (tracked && standsAt(hunk.hunk, tracked, edit.after)) return tracked
  const mapped = carryPlace(hunk, edit.changes)
  return mapped && standsAt(hunk.hunk, mapped, edit.after) ? mapped : null
}

function endEdited(review: Review, hunk: PendingHunk, edit: Edited): Step {
  const { after: doc, now } = edit
  const accepted = edit.acceptance?.type === 'hunks' ? edit.acceptance.places.get(hunk.key) : undefined
  if (accepted)
    return endHunk(review, {
      hunk,
      reason: 'accepted',
      place: accepted,
      passage: passageAt(edit.before, hunk),
      doc,
      now,
    })
  const place = takenAgain(hunk, edit) ?? coveredPlace(hunk, edit)
  const reason = reasonFor(hunk, place, edit)
  const isWatched = place !== null && reason !== 'content-gone' && inOneBlock(doc, place)
  return endHunk(review, {
    hunk,
    reason,
    place: isWatched ? place : null,
    passage: passageAt(edit.before, hunk),
    doc,
    now,
  })
}

function reasonFor(hunk: PendingHunk, place: Place | null, { kind, after }: Edited): EndReason {
  const text = place === null ? '' : placeText(after, place.from, place.to)
  const suggested = hunkText(hunk.hunk)
  if (text === suggested && suggested !== '') {
    // Redo brings back an acceptance that undo had reopened.
    if (kind === 'redo' && hunk.reopens) return 'accepted'
    if (kind === 'typed') return 'typed-through'
  }
  const isOwnHand = kind === 'typed' || kind === 'pasted' || kind === 'autocorrected'
  return isOwnHand && text !== '' ? 'typed-otherwise' : 'content-gone'
}

/** Where redo has made again the change that undo had brought back. */
function takenAgain(hunk: PendingHunk, { kind, changes, after }: Edited): Place | null {
  return kind === 'redo' && hunk.again ? findPassage(after, hunk.again, mapThrough(changes, hunk.from, -1)) : null
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
