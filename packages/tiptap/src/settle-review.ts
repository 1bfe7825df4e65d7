import type { SettleCause } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { isGone, settleCause, settledEvent, type Followed } from './followed.ts'
import { record, stay, type Effect, type Review, type Step } from './review.ts'

/** Settled places stay followed, for an undo may still come; beyond this many the oldest are let go. */
const MAX_SETTLED = 500

/** Reads every place whose time has come. */
export function settleDue(review: Review, doc: Node, now: number): Step {
  return settleWhere(review, doc, followed => settleCause(followed, now))
}

/** Reads every place that has not been read, because the writer is done with all of them. */
export function settleAll(review: Review, doc: Node, cause: SettleCause): Step {
  return settleWhere(review, doc, ({ settled }) => (settled ? null : cause))
}

/** Reads the places whose block the caret has left. One the caret was never in, or cut out, waits for quiet. */
export function settleLeft(review: Review, doc: Node, caret: number | null): Step {
  if (caret === null || review.followed.every(({ settled }) => settled)) return stay(review)
  const $caret = doc.resolve(Math.min(caret, doc.content.size))
  if ($caret.depth === 0) return stay(review)
  const isInside = ({ from, to }: Followed): boolean => to >= $caret.start() && from <= $caret.end()
  const [visited, effects] = settleWhere(review, doc, followed =>
    followed.visited && !followed.settled && !isInside(followed) && !isGone(followed) ? 'left' : null,
  )
  const arrived = visited.followed.some(followed => !followed.visited && isInside(followed))
  if (!arrived) return [visited, effects]
  const followed = visited.followed.map(one => (!one.visited && isInside(one) ? { ...one, visited: true } : one))
  return [{ ...visited, followed }, effects]
}

function settleWhere(review: Review, doc: Node, causeOf: (followed: Followed) => SettleCause | null): Step {
  const effects: Effect[] = []
  const followed = review.followed.map(one => {
    const cause = causeOf(one)
    if (!cause) return one
    effects.push(record(settledEvent(one, cause, doc)))
    return { ...one, settled: true }
  })
  return effects.length === 0 ? stay(review) : [{ ...review, followed: letGo(followed) }, effects]
}

/** A place where nothing was taken has nothing to be undone. */
function letGo(followed: readonly Followed[]): readonly Followed[] {
  const worth = followed.filter(({ accepted, settled }) => accepted || !settled)
  const spare = worth.filter(({ settled }) => settled).length - MAX_SETTLED
  if (spare <= 0) return worth
  let dropped = 0
  return worth.filter(({ settled }) => !settled || dropped++ >= spare)
}
