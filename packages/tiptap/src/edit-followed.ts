import type { SuggestionId } from '@understudy/contracts'
import { followEdit, givenBack, type Followed } from './followed.ts'
import { unseen } from './exposure.ts'
import { hunkKey, type PendingHunk, type Place } from './pending-hunk.ts'
import { record, type Effect, type Review, type Step } from './review.ts'
import type { Edited } from './review-event.ts'
import { shareOrigin } from './origins.ts'
import { passageAt, type Passage } from './passage.ts'
import { showHunks } from './show-hunks.ts'
import { showGhost } from './edit-ghost.ts'
import type { Ghost } from './ghost.ts'

/** An acceptance that undo has just taken back, and where what stood there before stands again. */
export interface Undone {
  readonly followed: Followed
  readonly place: Place
  /** The block as it was while the acceptance stood. */
  readonly taken: Passage
}

/** Follows every watched place through the edit, and finds the acceptances it took back. */
export function editFollowed(review: Review, edit: Edited): readonly [Review, readonly Undone[]] {
  if (review.followed.length === 0) return [review, []]
  const undone: Undone[] = []
  let isSame = true
  const followed = review.followed.flatMap(one => {
    const next = followEdit(one, edit)
    if (next !== one) isSame = false
    const place = edit.kind === 'undo' ? givenBack(one, next, edit) : null
    if (!place) return [next]
    undone.push({ followed: next, place, taken: passageAt(edit.before, one) })
    return []
  })
  return [isSame && undone.length === 0 ? review : { ...review, followed }, undone]
}

/** Reports what was taken back and offers it again. Places are those after the edit: nothing may map them through it. */
export function reopenUndone(review: Review, undone: readonly Undone[], edit: Edited): Step {
  let state = review
  const effects: Effect[] = []
  for (const one of undone) {
    const { followed } = one
    const { suggestion, hunk, endedAt } = followed
    effects.push(record({ type: 'undone', suggestion, hunk, afterMs: Math.max(0, edit.now - endedAt) }))
    const [next, shown] = reopen(state, one, edit)
    state = next
    effects.push(...shown)
  }
  return [state, effects]
}

/** The suggestion stays ended; what it offered is offered again, under a name of its own. */
function reopen(review: Review, { followed, place, taken }: Undone, edit: Edited): Step {
  if (!followed.was) return [review, []]
  const suggestion = edit.newId() as SuggestionId
  if ('hunk' in followed.was) {
    const key = hunkKey(suggestion, followed.was.hunk.id)
    return reopenHunk(
      review,
      { ...followed.was, ...place, key, suggestion, exposure: unseen, reopens: followed.suggestion, again: taken },
      edit,
    )
  }
  if (review.ghost) return [review, []]
  const opened = followed.was.opened && { ...followed.was.opened, suggestion }
  const ghost: Ghost = {
    ...followed.was,
    opened,
    start: place.from,
    written: '',
    done: true,
    text: followed.suggested,
    taken: [],
    here: edit.caret === place.from,
    exposure: unseen,
    reported: '',
    reopens: followed.suggestion,
  }
  return showGhost({ ...shareOrigin(review, followed.suggestion, suggestion), ghost }, edit.after, edit.now)
}

/** Puts a hunk back among the pending ones, up for decision. */
export function reopenHunk(ended: Review, hunk: PendingHunk, { after, now }: Edited): Step {
  const review = hunk.reopens ? shareOrigin(ended, hunk.reopens, hunk.suggestion) : ended
  const hunks = [...review.hunks, hunk].toSorted((a, b) => a.from - b.from)
  return showHunks({ ...review, hunks, current: hunk.key }, [hunk], after, now)
}
