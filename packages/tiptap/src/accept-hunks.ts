import { LEAF } from '@understudy/contracts'
import { diffWords, type TextEdit } from '@understudy/prose'
import { closeHistory } from '@tiptap/pm/history'
import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { canJoin } from '@tiptap/pm/transform'
import { blockText, toContentOffset, toTextOffset } from './block-text.ts'
import { goalOf } from './hunk-parts.ts'
import type { HunkKey, PendingHunk, Place } from './pending-hunk.ts'

/**
 * Makes the changes of `hunks` in `tr` by the smallest steps, as an undo step of its own, and says where each ended up.
 * Only words that differ are replaced; what replaces them takes over their marks. Atoms of the host stay where they are.
 */
export function acceptHunks(tr: Transaction, hunks: readonly PendingHunk[]): ReadonlyMap<HunkKey, Place> {
  closeHistory(tr)
  const sorted = hunks.toSorted((a, b) => a.from - b.from)
  // From the end, so that positions of the hunks still to come hold.
  const growth = sorted.toReversed().map(hunk => {
    const size = tr.doc.content.size
    applyHunk(tr, hunk)
    return tr.doc.content.size - size
  })
  growth.reverse()
  const places = new Map<HunkKey, Place>()
  let shift = 0
  sorted.forEach(({ key, from, to }, index) => {
    const grown = growth[index] ?? 0
    const start = Math.min(from + shift, tr.doc.content.size)
    places.set(key, { from: start, to: Math.max(start, Math.min(to + shift + grown, tr.doc.content.size)) })
    shift += grown
  })
  return places
}

/** Text as nodes of the schema: a line break where it has one, a space where it has none. */
export function textNodes(schema: Schema, text: string, marks: readonly Mark[]): Fragment {
  const hardBreak = schema.nodes.hardBreak
  const lines = hardBreak ? text.split('\n') : [text.replaceAll('\n', ' ')]
  const nodes = lines.flatMap((line, index): readonly Node[] => {
    const written = line === '' ? [] : [schema.text(line, marks)]
    return index > 0 && hardBreak ? [hardBreak.create(), ...written] : written
  })
  return Fragment.from([...nodes])
}

function applyHunk(tr: Transaction, pending: PendingHunk): void {
  const { hunk, here, from, to } = pending
  switch (hunk.change.type) {
    case 'replace':
      for (const edit of smallestEdits(here, goalOf(pending)).toReversed()) {
        const start = positionIn(tr.doc, from, edit.from)
        // What is put before the first word of the hunk belongs to that word.
        const lead = start === from && here !== '' ? (tr.doc.nodeAt(from)?.marks ?? null) : null
        replaceText(tr, { from: start, to: positionIn(tr.doc, from, edit.to) }, edit.text, lead)
      }
      return
    case 'split':
      tr.split(from)
      return
    case 'join':
      if (canJoin(tr.doc, to + 1)) tr.join(to + 1)
      return
    case 'delete-block':
      tr.deleteRange(from - 1, to + 1)
  }
}

/** Atoms stand as they are; the words between two of them are compared. */
function smallestEdits(original: string, text: string): readonly TextEdit[] {
  const after = text.split(LEAF)
  let offset = 0
  return original.split(LEAF).flatMap((part, index) => {
    const start = offset
    offset += part.length + 1
    return diffWords(part, after[index] ?? '').map(edit => ({ ...edit, from: edit.from + start, to: edit.to + start }))
  })
}

function positionIn(doc: Node, from: number, offset: number): number {
  const $from = doc.resolve(from)
  const text = blockText($from.parent)
  return $from.start() + toContentOffset(text, toTextOffset(text, $from.parentOffset) + offset)
}

function replaceText(tr: Transaction, { from, to }: Place, text: string, lead: readonly Mark[] | null): void {
  if (text === '') {
    tr.delete(from, to)
    return
  }
  const $from = tr.doc.resolve(from)
  const own = from === to ? $from.marks() : ($from.marksAcross(tr.doc.resolve(to)) ?? $from.marks())
  tr.replaceWith(from, to, textNodes(tr.doc.type.schema, text, lead ?? own))
}
