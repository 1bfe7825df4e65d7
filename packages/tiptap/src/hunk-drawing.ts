import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { DecorationSet, type Decoration } from '@tiptap/pm/view'
import type { Hands } from './make-element.ts'
import type { Review } from './review.ts'

/** One thing drawn over the document: it is drawn again when one of `signs` is another, or its place did not just move. */
export interface Drawable {
  readonly id: string
  readonly signs: readonly unknown[]
  /** Every position it is drawn at. */
  readonly at: readonly number[]
  readonly draw: () => readonly Decoration[]
}

/** What is drawn of a review. */
export interface HunkDrawing {
  readonly set: DecorationSet
  readonly drawn: ReadonlyMap<string, Drawable>
}

export const emptyDrawing: HunkDrawing = { set: DecorationSet.empty, drawn: new Map() }

/** `draw-hunks.ts`, which is loaded with the first rewrite: who never asks for one does not pay for drawing it. */
export interface Drawer {
  readonly drawReview: (review: Review, doc: Node, hands: Hands) => HunkDrawing
  readonly redraw: (drawing: HunkDrawing, review: Review, tr: Transaction, hands: Hands) => HunkDrawing
}
