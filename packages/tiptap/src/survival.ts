import type { Survival } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { keptChars, type Followed } from './followed.ts'
import { placeText } from './place-text.ts'
import { inOrder, record, type Effect, type Review, type Step } from './review.ts'
import { settleAll } from './settle-review.ts'

/** A later reading of what was accepted. That of a next session is not told again while it stays the same. */
export function surviving(
  followed: Followed,
  reading: Survival<string>['reading'],
  doc: Node,
): readonly [Followed, readonly Effect[]] {
  const { suggestion, hunk, survived } = followed
  const text = placeText(doc, followed.from, followed.to)
  const kept = keptChars(followed)
  if (reading === 'next-session' && survived?.text === text && survived.keptChars === kept) return [followed, []]
  const event: Survival<string> = { type: 'survival', suggestion, hunk, reading, text, keptChars: kept }
  return [{ ...followed, survived: { text, keptChars: kept } }, [record(event)]]
}

/** The work is finished: everything is read for the last time, and nothing of it followed any longer. */
export function finish(review: Review, doc: Node): Step {
  return inOrder(
    review,
    state => settleAll(state, doc, 'saved'),
    state => [
      { ...state, followed: [] },
      state.followed.flatMap(one => (one.accepted ? surviving(one, 'end-of-work', doc)[1] : [])),
    ],
  )
}
