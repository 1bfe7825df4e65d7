import { LEAF } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'

/** The text between two positions in text coordinates, blocks joined by a blank line; empty where they are outside. */
export function placeText(doc: Node, from: number, to: number): string {
  if (from < 0 || to > doc.content.size || from >= to) return ''
  return doc.textBetween(from, to, '\n\n', leaf =>
    leaf.type.name === 'hardBreak' || leaf.type.spec.linebreakReplacement ? '\n' : LEAF,
  )
}
