import { LEAF } from '@understudy/contracts'
import { wordEdits, type TextEdit } from '@understudy/prose'
import type { Mark, Node } from '@tiptap/pm/model'
import { Transform } from '@tiptap/pm/transform'
import { blockText, toContentOffset, toTextOffset } from './block-text.ts'
import { goalOf } from './hunk-parts.ts'
import { insertParagraphs, kindsAfter, splitAt, textNodes, type NewBlock } from './insert-paragraphs.ts'
import type { PendingHunk, Place } from './pending-hunk.ts'

/**
 * Makes one change by the smallest steps: only words that differ are replaced, what replaces them takes over their
 * marks, and atoms of the host stay where they are. False, and nothing done, where the schema does not let it be made.
 */
export function applyHunk(tr: Transform, pending: PendingHunk, newBlock?: NewBlock): boolean {
  const { hunk, from, to } = pending
  switch (hunk.change.type) {
    case 'replace':
      return replaceWords(tr, pending, newBlock)
    case 'split':
      if (splitAt(tr, to, newBlock) === null) return false
      tr.delete(from, to)
      return true
    case 'join':
      return joinBlocks(tr, pending, hunk.change.text ?? '')
    case 'delete-block':
      return deleteBlock(tr, from)
  }
}

/**
 * Whether the change can be made, also where all that is pending has taken its blocks away, in whatever order: one block
 * is always left, and none that may not stand first in what holds it.
 */
export function canApply(doc: Node, hunk: PendingHunk, pending: readonly PendingHunk[]): boolean {
  const isRemoval = (one: PendingHunk): boolean => one.hunk.change.type === 'delete-block'
  const together = isRemoval(hunk) ? [...pending.filter(isRemoval), hunk] : [hunk]
  return [1, -1].every(order => {
    const tr = new Transform(doc)
    const at = (pos: number): number => tr.mapping.map(pos)
    return together
      .toSorted((a, b) => order * (a.from - b.from))
      .every(one => applyHunk(tr, { ...one, from: at(one.from), to: at(one.to) }))
  })
}

/** Stands for a break between blocks where words are compared: a sign of its own, no space among others. */
const BREAK = '\uE000'

function replaceWords(tr: Transform, pending: PendingHunk, newBlock?: NewBlock): boolean {
  const { here, from } = pending
  const edits = smallestEdits(here, goalOf(pending).replaceAll('\n\n', BREAK))
  if (edits.some(({ text }) => text.includes(BREAK)) && !kindsAfter(tr.doc, from, newBlock)) return false
  for (const edit of edits.toReversed()) {
    const place = { from: positionIn(tr.doc, from, edit.from), to: positionIn(tr.doc, from, edit.to) }
    // What is put before the first word of the hunk belongs to that word.
    const lead = place.from === from && here !== '' ? (tr.doc.nodeAt(from)?.marks ?? null) : null
    const text = edit.text.replaceAll(BREAK, '\n\n')
    const marks = lead ?? marksAt(tr.doc, place)
    if (place.from < place.to && text.includes('\n\n')) tr.delete(place.from, place.to)
    if (text.includes('\n\n')) insertParagraphs(tr, place.from, text, { marks, newBlock })
    else if (text === '') tr.delete(place.from, place.to)
    else tr.replaceWith(place.from, place.to, textNodes(tr.doc.type.schema, text, marks))
  }
  return true
}

/** Atoms stand as they are; the words between two of them are compared. */
function smallestEdits(original: string, text: string): readonly TextEdit[] {
  const after = text.split(LEAF)
  let offset = 0
  return original.split(LEAF).flatMap((part, index) => {
    const start = offset
    offset += part.length + 1
    return wordEdits(part, after[index] ?? '').map(edit => ({ ...edit, from: edit.from + start, to: edit.to + start }))
  })
}

function positionIn(doc: Node, from: number, offset: number): number {
  const $from = doc.resolve(from)
  const text = blockText($from.parent)
  return $from.start() + toContentOffset(text, toTextOffset(text, $from.parentOffset) + offset)
}

function marksAt(doc: Node, { from, to }: Place): readonly Mark[] {
  const $from = doc.resolve(from)
  return from === to ? $from.marks() : ($from.marksAcross(doc.resolve(to)) ?? $from.marks())
}

/** Two blocks of a kind side by side, or at the same depth of two such, as items of a list; never over the edge of a cell. */
function joinBlocks(tr: Transform, { from, to }: Place, text: string): boolean {
  const [$left, $right] = [tr.doc.resolve(from), tr.doc.resolve(to)]
  const shared = $left.sharedDepth(to)
  if ($left.depth !== $right.depth || to - from !== 2 * ($left.depth - shared)) return false
  for (let depth = shared + 1; depth <= $left.depth; depth++) {
    const [left, right] = [$left.node(depth).type, $right.node(depth).type]
    if (left !== right || left.spec.isolating) return false
  }
  tr.delete(from, to)
  // without marks: those of the words beside it depend on which other changes were taken before
  if (text !== '') tr.replaceWith(from, from, textNodes(tr.doc.type.schema, text, []))
  return true
}

/** What holds nothing but the block goes with it; a cell stays, and its block with it. */
function deleteBlock(tr: Transform, inside: number): boolean {
  const $pos = tr.doc.resolve(inside)
  let { depth } = $pos
  while (depth > 1 && $pos.node(depth - 1).childCount === 1 && !$pos.node(depth - 1).type.spec.isolating) depth--
  const index = $pos.index(depth - 1)
  if (!$pos.node(depth - 1).canReplace(index, index + 1)) return false
  tr.delete($pos.before(depth), $pos.after(depth))
  return true
}
