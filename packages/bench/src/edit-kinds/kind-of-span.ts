import { readEdit, type EditHunk, type EditKind } from '@understudy/stylometry'
import type { LabelledEdit } from './labelled-edit.ts'

/** The kind read where this edit alone was made, as a writer makes one change after another. Null: nothing was changed. */
export function kindAlone({ before, from, to, fresh }: LabelledEdit): EditKind | null {
  const settled = before.slice(0, from) + fresh + before.slice(to)
  return kindOfMost(readEdit(before, before, settled).hunks, hunk => hunk.before.text.length + hunk.after.text.length)
}

/** The kind read of the span where all edits of the record are made at once. Null: no change overlaps the span. */
export function kindAmongAll({ from, to }: LabelledEdit, hunks: readonly EditHunk[]): EditKind | null {
  return kindOfMost(hunks, ({ before }) => Math.min(to, before.to) - Math.max(from, before.from))
}

function kindOfMost(hunks: readonly EditHunk[], amount: (hunk: EditHunk) => number): EditKind | null {
  let best: { readonly kind: EditKind | null; readonly amount: number } = { kind: null, amount: 0 }
  for (const hunk of hunks) if (amount(hunk) > best.amount) best = { kind: hunk.kind, amount: amount(hunk) }
  return best.kind
}
