import { showGhost } from './edit-ghost.ts'
import { endGhost } from './end-ghost.ts'
import { extendGhost, fits, type Ghost } from './ghost.ts'
import type { Review, Step } from './review.ts'
import type { ReviewEvent } from './review-event.ts'

export type Answered = Extract<ReviewEvent, { readonly type: 'answered' }>

/** Takes in parts of the continuation that is being answered. */
export function answerGhost(review: Review, ghost: Ghost, { parts, doc, now }: Answered): Step {
  let next = ghost
  let { notice } = review
  let ending: 'empty' | 'failed' | 'withheld' | null = null
  for (const part of parts) {
    if (part.type === 'opened') {
      const { suggestion, candidate, credit } = part
      next = { ...next, opened: { suggestion, candidate, credit } }
    } else if (part.type === 'text' && next.opened?.suggestion === part.suggestion) next = extendGhost(next, part.delta)
    else if (part.type === 'notice') notice = part.message
    else if (part.type === 'end') {
      if (part.suggestion === null || part.suggestion === next.opened?.suggestion) next = { ...next, done: true }
      if (part.reason !== 'complete') ending = part.reason
    }
  }
  const state = { ...review, ghost: next, notice }
  const place = { from: next.start, to: next.start + next.written.length }
  if (next.done && next.text === '') return endGhost(state, { reason: ending ?? 'empty', doc, now, place })
  if (fits(next) === 'disagrees') return endGhost(state, { reason: 'typed-otherwise', doc, now, place })
  if (next.done && next.written === next.text) return endGhost(state, { reason: 'typed-through', doc, now, place })
  return showGhost(state, doc, now)
}
