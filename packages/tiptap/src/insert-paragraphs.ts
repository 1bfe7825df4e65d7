import type { NodeType } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { canSplit } from '@tiptap/pm/transform'
import { textNodes } from './accept-hunks.ts'

/** Puts `text`, its paragraphs parted by a blank line, at `at` by the smallest steps; says where it ends. */
export function insertParagraphs(tr: Transaction, at: number, text: string): number {
  const marks = tr.doc.resolve(at).marks()
  return text.split('\n\n').reduce((pos, line, index) => {
    const start = index === 0 ? pos : splitAt(tr, pos)
    const nodes = textNodes(tr.doc.type.schema, line, marks)
    if (nodes.size > 0) tr.replaceWith(start, start, nodes)
    return start + nodes.size
  }, at)
}

/** As Enter does: behind a heading comes a paragraph. Where nothing can be split, the text goes on. */
function splitAt(tr: Transaction, pos: number): number {
  const after = typeAfter(tr, pos)
  const types = after && [{ type: after }]
  if (!canSplit(tr.doc, pos, 1, types)) return pos
  tr.split(pos, 1, types)
  return pos + 2
}

function typeAfter({ doc }: Transaction, pos: number): NodeType | undefined {
  const $pos = doc.resolve(pos)
  if ($pos.depth === 0 || $pos.parentOffset < $pos.parent.content.size) return undefined
  const usual = $pos.node(-1).contentMatchAt($pos.indexAfter(-1)).defaultType
  return usual && usual.isTextblock ? usual : undefined
}
