import type { SuggestionId } from '@understudy/contracts'
import { reopenHunk } from './edit-followed.ts'
import { unseen } from './exposure.ts'
import type { Followed } from './followed.ts'
import { goalOf } from './hunk-parts.ts'
import { hunkKey, type PendingHunk } from './pending-hunk.ts'
import { rebaseHunk } from './rebase-hunk.ts'
import { inOrder, type Review, type Step } from './review.ts'
import type { Edited } from './review-event.ts'

/** Changes that the writer had made by hand, letter by letter, and of which this edit takes a letter back. */
export function untyped(review: Review, edit: Edited): readonly PendingHunk[] {
  if (edit.kind !== 'typed' && edit.kind !== 'undo') return []
  return review.followed.flatMap(followed => {
    const was = typedHunk(followed)
    if (!was) return []
    const { from, to, suggestion, suggested } = followed
    const rebased = rebaseHunk({ ...was, from, to }, edit.changes, edit.after)
    if (!rebased || rebased.here === goalOf(was) || rebased.here.length > Math.max(suggested.length, was.here.length))
      return []
    return [{ ...was, ...rebased, reopens: suggestion }]
  })
}

/** Offers the rest of them again, each under a new name; what has ended stays ended. */
export function reopenTyped(review: Review, hunks: readonly PendingHunk[], edit: Edited): Step {
  return inOrder(
    review,
    ...hunks.map(hunk => (state: Review): Step => {
      const suggestion = edit.newId() as SuggestionId
      const followed = state.followed.filter(one => one.suggestion !== hunk.reopens || one.hunk !== hunk.hunk.id)
      const key = hunkKey(suggestion, hunk.hunk.id)
      return reopenHunk({ ...state, followed }, { ...hunk, key, suggestion, exposure: unseen, again: null }, edit)
    }),
  )
}

function typedHunk({ was, accepted, byCommand, settled }: Followed): PendingHunk | null {
  return was && 'hunk' in was && accepted && !byCommand && !settled ? was : null
}
