import type { Node } from '@tiptap/pm/model'
import { inlineText } from './block-text.ts'

/** The text between two positions in text coordinates, blocks joined by a blank line; empty where they are outside. */
export function placeText(doc: Node, from: number, to: number): string {
  if (from < 0 || to > doc.content.size || from >= to) return ''
  let text = ''
  let isFirst = true
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock || (node.isBlock && node.isLeaf)) {
      if (!isFirst) text += '\n\n'
      isFirst = false
    }
    if (node.isText) text += inlineText(node).slice(Math.max(0, from - pos), to - pos)
    else if (node.isInline || node.isLeaf) text += inlineText(node)
    return !node.isInline
  })
  return text
}
