import type { EndReason, RefusalWhy, SuggestionId } from '@understudy/contracts'
import { wordEdits } from '@understudy/prose'
import type { Node } from '@tiptap/pm/model'
import { noteChange } from './change-ledger.ts'
import { exposedMs } from './exposure.ts'
import { follow, type Followed } from './followed.ts'
import { goalOf } from './hunk-parts.ts'
import { hunkText, type HunkKey, type PendingHunk, type Place } from './pending-hunk.ts'
import { passageAt, type Passage } from './passage.ts'
import { placeText } from './place-text.ts'
import { record, type Review, type Step } from './review.ts'

export interface HunkEnding {
  readonly hunk: PendingHunk
  readonly reason: EndReason
  readonly why?: RefusalWhy | null
  /** Where what stands there now stands in `doc`; null where nothing is to be watched. */
  readonly place: Place | null
  readonly doc: Node
  /** The block as it was before the edit that ended it; told where that edit may be undone. */
  readonly passage?: Passage
  readonly now: number
}

/** Takes the hunk out of the review and reports its one ending. */
export function endHunk(review: Review, ending: HunkEnding): Step {
  const { hunk, reason, why = null, place, doc, now } = ending
  if (!review.hunks.some(({ key }) => key === hunk.key)) return [review, []]
  const hunks = review.hunks.filter(({ key }) => key !== hunk.key)
  const accepted = reason === 'accepted' && place ? placeText(doc, place.from, place.to) : ''
  const shownMs = Math.round(exposedMs(hunk.exposure, now))
  const followed = place ? [...review.followed, followHunk(ending, place)] : review.followed
  const current = review.current === hunk.key ? nextAfter(hunks, hunk) : review.current
  return [
    forgetReported({ ...review, hunks, followed, current }, hunk.suggestion),
    [record({ type: 'ended', suggestion: hunk.suggestion, hunk: hunk.hunk.id, reason, why, accepted, shownMs })],
  ]
}

function followHunk({ hunk, reason, doc, now, passage }: HunkEnding, place: Place): Followed {
  const byCommand = reason === 'accepted'
  const credit = byCommand ? creditFor(hunk) : null
  const followed = follow(
    {
      ...place,
      suggestion: hunk.suggestion,
      hunk: hunk.hunk.id,
      accepted: byCommand || reason === 'typed-through',
      byCommand,
      // What the writer had already made of it by hand is no gift of the suggestion.
      base: byCommand ? hunk.here : hunk.hunk.original,
      suggested: hunkText(hunk.hunk),
      endedAt: now,
      passage: passage ?? passageAt(doc, place),
      was: hunk,
    },
    doc,
    credit?.kept.map(({ from, to }) => ({ from: place.from + from, to: place.from + to })),
  )
  return credit ? { ...followed, changes: noteChange(followed.changes, 'typed', credit.typed) } : followed
}

/**
 * Of an acceptance that the writer had edited or taken in part: which stretches of it were suggested, and how many
 * characters the writer put in and took out. Null where it was taken as it came.
 */
function creditFor(hunk: PendingHunk): { readonly kept: readonly Place[]; readonly typed: number } | null {
  const goal = goalOf(hunk)
  const suggested = hunkText(hunk.hunk)
  if (goal === suggested) return null
  const kept: Place[] = []
  let [typed, shift, at] = [0, 0, 0]
  for (const { from, to, text } of wordEdits(suggested, goal)) {
    if (from + shift > at) kept.push({ from: at, to: from + shift })
    at = from + shift + text.length
    typed += to - from + text.length
    shift += text.length - (to - from)
  }
  return { kept: at < goal.length ? [...kept, { from: at, to: goal.length }] : kept, typed }
}

/** The hunk that is up once `hunk` is decided; folded ones never are. */
export function nextAfter(hunks: readonly PendingHunk[], { from }: PendingHunk): HunkKey | null {
  const shown = hunks.filter(({ folded }) => !folded)
  return (shown.find(hunk => hunk.from >= from) ?? shown.at(-1))?.key ?? null
}

/** A suggestion of which nothing is pending and nothing is to come will not be reported again. */
export function forgetReported(review: Review, suggestion: SuggestionId): Review {
  const isPending = review.hunks.some(hunk => hunk.suggestion === suggestion)
  const isComing = review.asks.some(({ opened }) => opened.some(one => one.suggestion === suggestion))
  if (isPending || isComing || !review.reported.has(suggestion)) return review
  const reported = new Map(review.reported)
  reported.delete(suggestion)
  return { ...review, reported }
}
