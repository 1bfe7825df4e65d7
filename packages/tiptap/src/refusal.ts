import type { RefusalWhy } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { endHunk, nextAfter } from './end-hunk.ts'
import type { PendingHunk } from './pending-hunk.ts'
import { inOrder, stay, type Review, type Step } from './review.ts'
import type { ReviewEvent } from './review-event.ts'
import { settleLeft } from './settle-review.ts'

/**
 * Changes that the writer has just left, and may still say why. Their one ending is told with the reason, or without
 * when the time is up or anything else happens; until then nothing has changed in the document.
 */
export interface Refusal {
  readonly hunks: readonly PendingHunk[]
  readonly at: number
  /** When the question goes; never by itself once the writer has turned to it. */
  readonly until: number
  /** Whether the keys go to the question. */
  readonly asked: boolean
  readonly caret: number | null
}

type Refused = Extract<ReviewEvent, { readonly type: 'hunks-refused' }>

/** Takes the changes out of the review; their ending waits for a reason where the event leaves time for one. */
export function refuseHunks(review: Review, event: Refused): Step {
  const { keys, reason, why, caret, doc, now, whyMs = 0, asked = false } = event
  const refused = review.hunks.filter(({ key }) => keys.includes(key))
  if (whyMs > 0 && reason === 'refused' && why === null && refused.length > 0) {
    const hunks = review.hunks.filter(hunk => !refused.includes(hunk))
    const gone = refused.find(({ key }) => key === review.current)
    const refusal = { hunks: refused, at: now, until: asked ? Number.POSITIVE_INFINITY : now + whyMs, asked, caret }
    return stay({ ...review, hunks, refusal, current: gone ? nextAfter(hunks, gone) : review.current })
  }
  return inOrder(
    review,
    ...refused.map(hunk => (state: Review) => endHunk(state, { hunk, reason, why, place: hunk, doc, now })),
    state => settleLeft(state, doc, caret),
  )
}

/** Tells the ending of what was left. `doc` is the document in which it was left. */
export function tellRefusal(review: Review, why: RefusalWhy | null, doc: Node): Step {
  const { refusal } = review
  if (!refusal) return stay(review)
  const { hunks, at: now, caret } = refusal
  return inOrder(
    { ...review, refusal: null, hunks: [...review.hunks, ...hunks].toSorted((a, b) => a.from - b.from) },
    ...hunks.map(hunk => (state: Review) => endHunk(state, { hunk, reason: 'refused', why, place: hunk, doc, now })),
    state => settleLeft(state, doc, caret),
  )
}

/** The question stays until it is answered or put away. */
export function askedRefusal(review: Review): Review {
  const { refusal } = review
  return refusal ? { ...review, refusal: { ...refusal, asked: true, until: Number.POSITIVE_INFINITY } } : review
}

/** The document in which a refusal ends because of `event`; null where the event leaves the question open. */
export function refusalEndsIn(event: ReviewEvent, { until }: Refusal): Node | null {
  switch (event.type) {
    case 'edited':
      return event.before
    case 'asked-rewrite':
      return event.asked.doc
    case 'time-passed':
      return event.now >= until ? event.doc : null
    case 'screen':
      return event.on ? null : event.doc
    default:
      return GOING_ON.includes(event.type) && 'doc' in event ? event.doc : null
  }
}

/** What a writer or a host does next. */
const GOING_ON: readonly ReviewEvent['type'][] = [
  'moved',
  'asked-continuation',
  'ghost-refused',
  'hunks-refused',
  'settle-all',
  'finished',
  'closed',
]
