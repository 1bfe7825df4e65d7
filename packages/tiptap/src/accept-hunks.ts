import { closeHistory } from '@tiptap/pm/history'
import type { Transaction } from '@tiptap/pm/state'
import { applyHunk } from './apply-hunk.ts'
import type { NewBlock } from './insert-paragraphs.ts'
import type { HunkKey, PendingHunk, Place } from './pending-hunk.ts'

/**
 * Makes the changes of `hunks` in `tr`, as an undo step of its own, and says where each ended up. One that the schema
 * does not let be made is left out.
 */
export function acceptHunks(
  tr: Transaction,
  hunks: readonly PendingHunk[],
  newBlock?: NewBlock,
): ReadonlyMap<HunkKey, Place> {
  closeHistory(tr)
  // From the end, so that positions of the hunks still to come hold.
  const made = hunks
    .toSorted((a, b) => b.from - a.from || b.to - a.to)
    .flatMap(hunk => {
      const start = tr.steps.length
      return applyHunk(tr, hunk, newBlock) ? [{ hunk, start, end: tr.steps.length }] : []
    })
  const placed = made.reverse().map(({ hunk: { key, from, to }, start, end }) => {
    const [own, later] = [tr.mapping.slice(start, end), tr.mapping.slice(end)]
    const at = later.map(own.map(from, -1), 1)
    return [key, { from: at, to: Math.max(at, later.map(own.map(to, 1), -1)) }] as const
  })
  return new Map(placed)
}
