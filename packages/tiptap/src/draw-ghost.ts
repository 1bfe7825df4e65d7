import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ghostRest } from './edit-ghost.ts'
import type { Review } from './review.ts'

/** The ghost at the caret. One widget for all its life; `draw` makes its element when it first shows. */
export function drawGhost(review: Review, doc: Node, draw: (text: string) => HTMLElement): DecorationSet {
  const rest = ghostRest(review)
  if (!review.ghost || rest === '') return DecorationSet.empty
  const at = review.ghost.start + review.ghost.written.length
  const widget = Decoration.widget(at, () => draw(rest), {
    side: 1,
    key: `ghost:${review.ghost.opened?.suggestion ?? ''}`,
    ignoreSelection: true,
    stopEvent: () => true,
  })
  return DecorationSet.create(doc, [widget])
}
