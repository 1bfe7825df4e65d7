import type { Node } from '@tiptap/pm/model'
import { hideOffer, showGhost } from './edit-ghost.ts'
import { cutOffer, newOffer, type Ghost } from './ghost.ts'
import { inOrder, stay, type Review, type Step } from './review.ts'
import type { ReviewEvent } from './review-event.ts'
import { eachOffer, isComing, nearestFitting, turnTo } from './ring.ts'

/** Another candidate of the ring comes to stand there; the one before is hidden, not ended. */
export function turnGhost(review: Review, turned: Ghost, doc: Node, now: number): Step {
  const passed = turned.passed.map(offer => hideOffer(offer, now))
  const ghost = { ...turned, passed: passed.map(([offer]) => offer) }
  const [shown, more] = showGhost({ ...review, ghost }, doc, now)
  return [shown, [...passed.flatMap(([, effects]) => effects), ...more]]
}

/** To the next of the candidates that have come, or back. */
export function turn(review: Review, { by, doc, now }: Extract<ReviewEvent, { readonly type: 'turned' }>): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  const next = nearestFitting(ghost, by, true)
  return next === null ? stay(review) : turnGhost(review, turnTo(ghost, next), doc, now)
}

/** Asks for one more. What is still coming of the one that stands there is stopped: it was passed by as it is. */
export function askAnother(review: Review, event: Extract<ReviewEvent, { readonly type: 'asked-another' }>): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  const { request, slot, doc, now } = event
  const asking = newOffer(slot, ghost.written)
  const stopped = isComing(ghost) ? [{ type: 'abort', exchange: ghost.exchange } as const] : []
  return inOrder(
    review,
    state => showGhost({ ...state, ghost: eachOffer(ghost, cutOffer) }, doc, now),
    state => [
      { ...state, ghost: state.ghost && { ...state.ghost, asking }, notice: null },
      [...stopped, { type: 'ask', request }],
    ],
  )
}
