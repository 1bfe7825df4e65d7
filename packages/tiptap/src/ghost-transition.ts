import { composeGhost } from './edit-ghost.ts'
import { endGhost } from './end-ghost.ts'
import { newGhost } from './ghost.ts'
import { inOrder, stay, type Review, type Step } from './review.ts'
import type { ReviewEvent } from './review-event.ts'
import { settleLeft } from './settle-review.ts'
import { askAnother, turn } from './turn-ghost.ts'

type EventOf<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>

/** What is done with a continuation, other than writing. */
export type GhostEvent = EventOf<
  | 'asked-continuation'
  | 'asked-another'
  | 'turned'
  | 'ghost-refused'
  | 'ghost-cancelled'
  | 'continuations'
  | 'composing'
>

export function ghostTransition(review: Review, event: GhostEvent): Step {
  switch (event.type) {
    case 'asked-continuation':
      return askContinuation(review, event)
    case 'asked-another':
      return askAnother(review, event)
    case 'turned':
      return turn(review, event)
    case 'ghost-refused':
      if (!review.ghost) return stay(review)
      return inOrder(
        review,
        state => endGhost(state, { ...event, reason: 'refused' }),
        state => settleLeft(state, event.doc, event.caret),
      )
    case 'ghost-cancelled':
      return endGhost(review, { ...event, reason: 'cancelled' })
    case 'continuations':
      return setContinuations(review, event)
    case 'composing':
      return composeGhost(review, event.on, event.doc, event.now)
  }
}

function askContinuation(review: Review, { request, at, slot, doc, now }: EventOf<'asked-continuation'>): Step {
  return inOrder(
    review,
    state => endGhost(state, { reason: 'replaced', doc, now }),
    state => [{ ...state, ghost: newGhost(request.id, at, slot), notice: null }, [{ type: 'ask', request }]],
  )
}

/** Where continuations are wished no longer, the one at the caret goes too. */
function setContinuations(review: Review, { asks, doc, now }: EventOf<'continuations'>): Step {
  const next = review.continuations === asks ? review : { ...review, continuations: asks }
  return asks === 'on' ? stay(next) : endGhost(next, { reason: 'cancelled', doc, now })
}
