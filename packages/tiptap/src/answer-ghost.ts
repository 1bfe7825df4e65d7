import type { Node } from '@tiptap/pm/model'
import { dropAsking, isWrittenOut, showGhost } from './edit-ghost.ts'
import { endGhost } from './end-ghost.ts'
import { closeOffer, extendOffer, fits, restAfter, type Ghost, type Offer } from './ghost.ts'
import { inOrder, endUnshown, stay, type Review, type Step } from './review.ts'
import type { ReviewEvent } from './review-event.ts'
import { eachOffer, isComing, nearestFitting, ringOf, turnTo } from './ring.ts'
import { turnGhost } from './turn-ghost.ts'

export type Answered = Extract<ReviewEvent, { readonly type: 'answered' }>
type Part = Answered['parts'][number]
type Refused = 'empty' | 'failed' | 'withheld'

/** Takes in parts of the continuation that is being answered. */
export function answerGhost(review: Review, event: Answered): Step {
  const { doc, now } = event
  const wasComing = review.ghost !== null && isComing(review.ghost)
  const [taken, effects] = inOrder(review, ...event.parts.map(part => (state: Review) => takeIn(state, part)))
  const isOver = event.parts.some(({ type }) => type === 'end')
  const refused = event.parts.reduce<Refused | null>(refusalIn, null)
  const [next, more] = inOrder(
    taken,
    state => judgeAsking(state, { ...event, refused }),
    state => judgeGhost(state, { ...event, refused }),
    state => showGhost(state, doc, now),
    // nothing more of it would be shown
    state => [
      state,
      state.ghost && wasComing && !isOver && !isComing(state.ghost)
        ? [{ type: 'abort', exchange: event.exchange }]
        : [],
    ],
  )
  return [next, [...effects, ...more]]
}

function refusalIn(refused: Refused | null, part: Part): Refused | null {
  return part.type === 'end' && part.reason !== 'complete' ? part.reason : refused
}

/** Whatever part it is, it belongs to the candidate it names; an opening to the one that is waited for. */
function takeIn(review: Review, part: Part): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  switch (part.type) {
    case 'opened':
      return open(review, ghost, part)
    case 'text':
      return stay({ ...review, ghost: named(ghost, part.suggestion, offer => extendOffer(offer, part.delta)) })
    case 'notice':
      return stay({ ...review, notice: part.message })
    case 'end':
      return stay({ ...review, ghost: named(ghost, part.suggestion, offer => closeOffer(offer, part.reason)) })
    case 'hunk':
    case 'query':
      return stay(review)
  }
}

function open(review: Review, ghost: Ghost, part: Extract<Part, { readonly type: 'opened' }>): Step {
  const { suggestion, candidate, credit } = part
  const opened = { suggestion, candidate, credit }
  if (ghost.asking && !ghost.asking.opened)
    return stay({ ...review, ghost: { ...ghost, asking: { ...ghost.asking, opened } } })
  if (!ghost.opened) return stay({ ...review, ghost: { ...ghost, opened } })
  // nobody waits for it, and it has to end all the same
  return [review, [endUnshown(suggestion, null, 'withheld')]]
}

/** Changes the candidate that is meant: all of them where none is named. */
function named(ghost: Ghost, suggestion: string | null, change: <T extends Offer>(offer: T) => T): Ghost {
  return eachOffer(ghost, offer => (!suggestion || offer.opened?.suggestion === suggestion ? change(offer) : offer))
}

type Judged = Answered & { readonly refused: Refused | null }

/** Shows another candidate once something of it is new; where nothing is, there is no other. */
function judgeAsking(review: Review, { refused, doc, now }: Judged): Step {
  const { ghost } = review
  if (!ghost?.asking) return stay(review)
  const { asking } = ghost
  const rest = restAfter(asking, ghost.written)
  const known = ringOf(ghost).some(offer => restAfter(offer, ghost.written).startsWith(rest))
  if (rest !== '' && !known) {
    const ring = ringOf(ghost)
    const turned = turnTo({ ...ghost, passed: [...ghost.passed, asking], asking: null }, ring.length)
    return turnGhost(review, turned, doc, now)
  }
  if (fits(asking, ghost.written) === 'disagrees') return dropAsking(review, now)
  if (!asking.done) return stay(review)
  if (refused === 'failed') return dropAsking(review, now, refused)
  const reason = refused ?? (asking.raw.trim() === '' ? 'empty' : 'withheld')
  return inOrder(
    review,
    state => dropAsking(state, now, reason),
    state => wrap(state, doc, now),
  )
}

/** The assistant has no other: round to the first again. */
function wrap(review: Review, doc: Node, now: number): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  const all = { ...ghost, isAll: true }
  const next = nearestFitting(all, 1, true)
  if (next !== null) return turnGhost({ ...review, ghost: all }, turnTo(all, next), doc, now)
  return stay({ ...review, ghost: all, notice: review.notice ?? { key: 'tiptap.notice.no-other' } })
}

function judgeGhost(review: Review, { refused, doc, now }: Judged): Step {
  const { ghost, composing } = review
  if (!ghost) return stay(review)
  if (ghost.done && ghost.text === ghost.lead) {
    const reason = ghost.raw.trim() === '' ? (refused ?? 'empty') : 'withheld'
    return endGhost(review, { reason, doc, now })
  }
  // half a composition is no word yet
  if (composing) return stay(review)
  if (fits(ghost, ghost.written) === 'disagrees') return endGhost(review, { reason: 'typed-otherwise', doc, now })
  return isWrittenOut(ghost) ? endGhost(review, { reason: 'typed-through', doc, now }) : stay(review)
}
