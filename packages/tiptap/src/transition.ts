import type { Node } from '@tiptap/pm/model'
import { answer } from './answer-review.ts'
import { editFollowed, reopenUndone } from './edit-followed.ts'
import { dropAsking, editGhost, moveGhost, showGhost } from './edit-ghost.ts'
import { editHunks, editQueries } from './edit-hunks.ts'
import { endGhost } from './end-ghost.ts'
import { endHunk } from './end-hunk.ts'
import { mapThrough } from './doc-change.ts'
import { ghostTransition } from './ghost-transition.ts'
import type { Place } from './pending-hunk.ts'
import { queryEnded } from './query-ended.ts'
import { inOrder, endUnshown, stay, type Effect, type Review, type RewriteAsk, type Step } from './review.ts'
import type { Edited, ReviewEvent } from './review-event.ts'
import { askedRefusal, refusalEndsIn, refuseHunks, tellRefusal } from './refusal.ts'
import { reopenTyped, untyped } from './reopen-typed.ts'
import { settleAll, settleDue, settleLeft } from './settle-review.ts'
import { finish } from './survival.ts'
import { hideHunks, showHunks, showUnseen } from './show-hunks.ts'

/** The next review, and what is to be done. Pure: everything it needs of the world is in `event`. */
export function transition(review: Review, event: ReviewEvent): Step {
  const refusedIn = review.refusal && refusalEndsIn(event, review.refusal)
  return refusedIn
    ? inOrder(
        review,
        state => tellRefusal(state, null, refusedIn),
        state => take(state, event),
      )
    : take(review, event)
}

function take(review: Review, event: ReviewEvent): Step {
  switch (event.type) {
    case 'edited':
      return edit(review, event)
    case 'moved':
      return inOrder(
        review,
        state => moveGhost(state, event.caret, event.doc, event.now),
        state => settleLeft(state, event.doc, event.caret),
        state => stay(turnTo(state, event.caret)),
      )
    case 'asked-rewrite':
      return askRewrite(review, event)
    case 'answered':
      return answer(review, event)
    case 'hunks-refused':
      return refuseHunks(review, event)
    case 'asking-cancelled':
      return cancelAsking(review, event)
    case 'hunk-chosen':
      return stay({ ...review, current: event.key, atCaret: null })
    case 'refusal-told':
      return tellRefusal(review, event.why, event.doc)
    case 'refusal-asked':
      return stay(askedRefusal(review))
    case 'hunks-revised':
      return revise(review, event)
    case 'view':
      return stay({ ...review, ...event.view })
    case 'query-dismissed':
      return dismissQuery(review, event)
    case 'screen':
      return screen(review, event)
    case 'time-passed':
      return settleDue(review, event.doc, event.now)
    case 'settle-all':
      return settleAll(review, event.doc, event.cause)
    case 'notice':
      return stay(review.notice === event.message ? review : { ...review, notice: event.message })
    case 'finished':
      return finish(review, event.doc)
    case 'unplaced-dismissed':
      return stay(dismissUnplaced(review, event.key))
    case 'closed':
      return close(review, event)
    default:
      return ghostTransition(review, event)
  }
}

type EventOf<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>

/** The hunk that the caret is put into, or right beside, is up for decision: its words stand where the next key goes. */
function turnTo(review: Review, caret: number | null): Review {
  if (caret === null) return review
  const hunk = review.hunks.find(({ from, to, folded }) => !folded && caret >= from && caret <= to)
  return !hunk || hunk.key === review.current ? review : { ...review, current: hunk.key, atCaret: hunk.key }
}

function revise(review: Review, { keys, revision, doc, now }: EventOf<'hunks-revised'>): Step {
  const hunks = review.hunks.map(hunk => (keys.includes(hunk.key) ? { ...hunk, ...revision } : hunk))
  const current = review.current ?? hunks.find(({ folded }) => !folded)?.key ?? null
  return showUnseen({ ...review, hunks, current }, doc, now)
}

function dismissQuery(review: Review, { query, how, doc }: EventOf<'query-dismissed'>): Step {
  const queries = review.queries.filter(one => one.query !== query.query)
  const ending = how === 'stet' ? queryEnded(query, doc, 'stetted') : queryEnded(query, doc, 'refused', how)
  return [{ ...review, queries }, [ending]]
}

function edit(review: Review, event: Edited): Step {
  // What is followed first: a place that begins to be followed by this edit has not been edited by it.
  const [followed, undone] = editFollowed(carryAsks(review, event), event)
  const retyped = untyped(review, event)
  return inOrder(
    followed,
    state => editGhost(state, event),
    state => editHunks(state, event),
    state => editQueries(state, event),
    state => reopenUndone(state, undone, event),
    state => reopenTyped(state, retyped, event),
    state => showGhost(state, event.after, event.now),
    state => settleDue(state, event.after, event.now),
    state => settleLeft(state, event.after, event.caret),
    state => [state, event.acceptance ? [{ type: 'undo-boundary' }] : []],
  )
}

function carryAsks(review: Review, { changes }: Edited): Review {
  if (review.asks.length === 0) return review
  const asks = review.asks.map(
    (ask): RewriteAsk => ({
      ...ask,
      from: mapThrough(changes, ask.from, -1),
      to: mapThrough(changes, ask.to, 1),
      since: [...ask.since, changes],
    }),
  )
  return { ...review, asks }
}

/** A newer request takes the place of what is pending where it asks, and leaves the rest alone. */
function askRewrite(review: Review, { request, place, asked, now }: EventOf<'asked-rewrite'>): Step {
  const overlaps = (other: Place): boolean => other.from <= place.to && other.to >= place.from
  const stale = review.hunks.filter(overlaps)
  const superseded = review.asks.filter(overlaps)
  const queries = review.queries.filter(query => !overlaps(query))
  const asks = review.asks.filter(ask => !superseded.includes(ask))
  const ask: RewriteAsk = { ...place, request, asked, since: [], opened: [] }
  return inOrder(
    { ...review, queries, asks, notice: null },
    state => [state, superseded.flatMap(one => abandon(one, 'replaced'))],
    ...stale.map(
      hunk => (state: Review) => endHunk(state, { hunk, reason: 'replaced', place: null, doc: asked.doc, now }),
    ),
    state => [{ ...state, asks: [...state.asks, ask] }, [{ type: 'ask', request }]],
  )
}

function abandon(ask: RewriteAsk, reason: 'replaced' | 'cancelled'): readonly Effect[] {
  const unseen = ask.opened.filter(({ came }) => came === 0)
  return [
    { type: 'abort', exchange: ask.request.id },
    ...unseen.map(({ suggestion }) => endUnshown(suggestion, null, reason)),
  ]
}

/** Stops waiting. What has already been shown stays. */
function cancelAsking(review: Review, { doc, now }: EventOf<'asking-cancelled'>): Step {
  const { ghost } = review
  const isWaiting = ghost !== null && ghost.reported === '' && !ghost.done
  return inOrder(
    { ...review, asks: [] },
    state => [state, review.asks.flatMap(ask => abandon(ask, 'cancelled'))],
    state => (ghost && isWaiting ? endGhost(state, { reason: 'cancelled', doc, now }) : dropAsking(state, now)),
  )
}

function screen(review: Review, { on, doc, now }: EventOf<'screen'>): Step {
  if (review.onScreen === on) return stay(review)
  return inOrder(
    { ...review, onScreen: on },
    state => (on ? showHunks(state, state.hunks, doc, now) : hideHunks(state, now)),
    state => showGhost(state, doc, now),
  )
}

/** The editor goes: everything pending ends, or only goes off the screen where it is kept; everything followed is read once more. */
function close(review: Review, { keeps, doc, now }: EventOf<'closed'>): Step {
  return inOrder(
    { ...review, asks: [], queries: keeps ? review.queries : [] },
    state => [state, review.asks.flatMap(ask => abandon(ask, 'cancelled'))],
    state => endGhost(state, { reason: 'expired', doc, now }),
    state => (keeps ? hideHunks({ ...state, onScreen: false }, now) : expireHunks(state, doc, now)),
    state => settleAll(state, doc, 'closed'),
  )
}

function dismissUnplaced(review: Review, key: string | null): Review {
  return { ...review, unplaced: key === null ? [] : review.unplaced.filter(change => change.key !== key) }
}

function expireHunks(review: Review, doc: Node, now: number): Step {
  return inOrder(
    review,
    ...review.hunks.map(hunk => (state: Review) => endHunk(state, { hunk, reason: 'expired', place: null, doc, now })),
  )
}
