import type { Node } from '@tiptap/pm/model'
import type { ShownHunk } from '@understudy/contracts'
import { hidden, seen } from './exposure.ts'
import { hunkText, type PendingHunk, type Place } from './pending-hunk.ts'
import { project, textOfBlock, toBlockRange, type Projection } from './projection.ts'
import { record, type Effect, type Review, type Step } from './review.ts'

/** Reports those hunks that are not folded away as shown, one event per suggestion, and starts counting how long they are on screen. */
export function showHunks(review: Review, hunks: readonly PendingHunk[], doc: Node, now: number): Step {
  const shown = hunks.filter(({ folded }) => !folded)
  if (shown.length === 0 || !review.onScreen) return [review, []]
  const projection = project(doc)
  const keys = new Set(shown.map(({ key }) => key))
  const pending = review.hunks.map(hunk =>
    keys.has(hunk.key) ? { ...hunk, exposure: seen(hunk.exposure, now) } : hunk,
  )
  const reported = new Map(review.reported)
  const effects = bySuggestion(shown).map(([first, ...rest]): Effect => {
    const { suggestion, reopens } = first
    const known = reported.get(suggestion) ?? []
    const fresh = [first, ...rest].filter(({ hunk }) => known.every(one => one.hunk !== hunk.id))
    const all = [...known, ...fresh.map(hunk => reportOf(hunk, projection))]
    reported.set(suggestion, all)
    return record({ type: 'shown', suggestion, hunks: all, reopens })
  })
  return [{ ...review, hunks: pending, reported }, effects]
}

/** Reports what has come on screen and was not yet. */
export function showUnseen(review: Review, doc: Node, now: number): Step {
  const unseen = review.hunks.filter(({ exposure, folded }) => !folded && exposure.since === null)
  return showHunks(review, unseen, doc, now)
}

/** The tab is hidden: nothing ends, and nothing is being looked at. */
export function hideHunks(review: Review, now: number): Step {
  const visible = review.hunks.filter(({ exposure }) => exposure.since !== null)
  const effects = bySuggestion(visible).map(([first]): Effect => {
    const shownMs = Math.max(0, now - (first.exposure.since ?? now))
    return record({ type: 'hidden', suggestion: first.suggestion, shownMs })
  })
  const hunks = review.hunks.map(hunk => ({ ...hunk, exposure: hidden(hunk.exposure, now) }))
  return effects.length === 0 ? [review, []] : [{ ...review, hunks }, effects]
}

type Group = readonly [PendingHunk, ...PendingHunk[]]

function bySuggestion(hunks: readonly PendingHunk[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const hunk of hunks) {
    const group = groups.get(hunk.suggestion)
    groups.set(hunk.suggestion, group ? [...group, hunk] : [hunk])
  }
  return [...groups.values()]
}

function reportOf({ hunk, from, to }: PendingHunk, projection: Projection): ShownHunk<string> {
  const where = whereIn(projection, { from, to }, hunk.change.block)
  return { hunk: hunk.id, rule: hunk.rule, original: hunk.original, text: hunkText(hunk), ...where }
}

/** Where a place is now, and the block it is in; `block` where it is in none. */
export function whereIn(
  projection: Projection,
  { from, to }: Place,
  block: number,
): Pick<ShownHunk<string>, 'at' | 'passage'> {
  const at = toBlockRange(projection, from, to) ?? { block, from: 0, to: 0 }
  return { at, passage: textOfBlock(projection, at.block) ?? '' }
}
