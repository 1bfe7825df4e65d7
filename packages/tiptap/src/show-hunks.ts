import type { Node } from '@tiptap/pm/model'
import { hidden, seen } from './exposure.ts'
import { hunkText, type PendingHunk } from './pending-hunk.ts'
import { project, textOfBlock, toBlockRange, type Projection } from './projection.ts'
import { record, type Effect, type Review, type Step } from './review.ts'

/** Reports hunks as shown, one event per suggestion, and starts counting how long they are on screen. */
export function showHunks(review: Review, shown: readonly PendingHunk[], doc: Node, now: number): Step {
  if (shown.length === 0 || !review.onScreen) return [review, []]
  const projection = project(doc)
  const keys = new Set(shown.map(({ key }) => key))
  const hunks = review.hunks.map(hunk => (keys.has(hunk.key) ? { ...hunk, exposure: seen(hunk.exposure, now) } : hunk))
  const effects = bySuggestion(shown).map(group => shownEffect(group, projection))
  return [{ ...review, hunks }, effects]
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
  for (const hunk of hunks)
    groups.set(hunk.suggestion, [
      ...(groups.get(hunk.suggestion) ?? []),
      hunk,
    ] as const satisfies readonly PendingHunk[] as Group)
  return [...groups.values()]
}

function shownEffect(group: Group, projection: Projection): Effect {
  const hunks = group.map(({ hunk, from, to }) => {
    const at = toBlockRange(projection, from, to) ?? { block: hunk.change.block, from: 0, to: 0 }
    const passage = textOfBlock(projection, at.block) ?? ''
    return { hunk: hunk.id, rule: hunk.rule, at, original: hunk.original, text: hunkText(hunk), passage }
  })
  return record({ type: 'shown', suggestion: group[0].suggestion, hunks, reopens: group[0].reopens })
}
