import { say, type Catalogue } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ghostRest } from './edit-ghost.ts'
import type { Review } from './review.ts'

/** The ghost at the caret, as text and nothing else. */
export function drawGhost(review: Review, doc: Node, catalogue: Catalogue): DecorationSet {
  const rest = ghostRest(review)
  if (!review.ghost || rest === '') return DecorationSet.empty
  const at = review.ghost.start + review.ghost.written.length
  const widget = Decoration.widget(at, () => ghostElement(rest, catalogue), {
    side: 1,
    key: `${review.ghost.opened?.suggestion ?? ''}:${rest}`,
    ignoreSelection: true,
  })
  return DecorationSet.create(doc, [widget])
}

function ghostElement(text: string, catalogue: Catalogue): HTMLElement {
  const ghost = document.createElement('span')
  ghost.className = 'understudy-ghost'
  ghost.contentEditable = 'false'
  ghost.setAttribute('role', 'note')
  ghost.setAttribute('aria-label', say(catalogue, { key: 'tiptap.ghost', params: { text } }))
  ghost.textContent = text
  return ghost
}
