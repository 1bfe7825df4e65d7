import type { Node } from '@tiptap/pm/model'
import { mapThrough, type DocChanges } from './doc-change.ts'
import { goalOf } from './hunk-parts.ts'
import { isOnTheWay } from './on-the-way.ts'
import type { PendingHunk, Place } from './pending-hunk.ts'
import { placeText } from './place-text.ts'

/** Where a hunk stands after the writer edited in it or beside it, and what stands there. */
export interface Rebased extends Place {
  readonly here: string
}

/**
 * What the writer's edit made of a hunk that it touches. What is written into it, or right at its edge, belongs to it
 * if it leads towards what is offered; what is written at its edge and does not lead there stands beside it. Null where
 * the edit went another way, or reached over an edge.
 */
export function rebaseHunk(hunk: PendingHunk, changes: DocChanges, after: Node): Rebased | null {
  if (hunk.hunk.change.type !== 'replace' || crosses(hunk, changes)) return null
  const wide = { from: mapThrough(changes, hunk.from, -1), to: mapThrough(changes, hunk.to, 1) }
  const taken = leadsOn(hunk, wide, after)
  return taken ?? beside(hunk, wide, { changes, after })
}

/** What `place` of `doc` is to the hunk; null where its words are not on the way to what is offered. */
export function leadsOn(hunk: PendingHunk, { from, to }: Place, doc: Node): Rebased | null {
  if (from > to || to > doc.content.size) return null
  const $from = doc.resolve(from)
  if (!$from.parent.isTextblock || to > $from.end()) return null
  const here = placeText(doc, from, to)
  return isOnTheWay(hunk.hunk.original, goalOf(hunk), here) ? { from, to, here } : null
}

/** The hunk with what was written at its edges left out of it; null where that made other words of its own. */
function beside(
  hunk: PendingHunk,
  wide: Place,
  { changes, after }: { readonly changes: DocChanges; readonly after: Node },
): Rebased | null {
  if (hunk.from === hunk.to) {
    // What goes on a word before the point stays with that word.
    const at = isInWord(after, wide.from) ? wide.to : wide.from
    return isInWord(after, at) ? null : leadsOn(hunk, { from: at, to: at }, after)
  }
  const narrow = { from: mapThrough(changes, hunk.from, 1), to: mapThrough(changes, hunk.to, -1) }
  const isGlued =
    (narrow.from > wide.from && isInWord(after, narrow.from)) || (narrow.to < wide.to && isInWord(after, narrow.to))
  return isGlued ? null : leadsOn(hunk, narrow, after)
}

/** Whether an edit reached over an edge of the place: then there is no saying which words are whose. */
export function crosses({ from, to }: Place, changes: DocChanges): boolean {
  const isOver = (edge: number, fromA: number, toA: number): boolean => fromA < edge && toA > edge
  return changes.some(({ fromA, toA }) => isOver(from, fromA, toA) || isOver(to, fromA, toA))
}

/** Whether a word goes on over `pos`, be it to an apostrophe. */
function isInWord(doc: Node, pos: number): boolean {
  const $pos = doc.resolve(pos)
  const before = $pos.parent.textBetween(Math.max(0, $pos.parentOffset - 2), $pos.parentOffset)
  const after = $pos.parent.textBetween($pos.parentOffset, Math.min($pos.parent.content.size, $pos.parentOffset + 2))
  return /[\p{L}\p{N}\p{M}]['’]?$/u.test(before) && /^['’]?[\p{L}\p{N}\p{M}]|^['’]/u.test(after)
}
