import { LEAF, type BlockType } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'

/**
 * A textblock in text coordinates. An offset into `text` is an offset into the block's content, except after an
 * inline node that has content of its own: it counts as one `LEAF`, and `wide` says how much wider it really is.
 */
export interface BlockText {
  readonly text: string
  readonly wide: readonly { readonly offset: number; readonly extra: number }[]
}

/** Read once per node: an edit makes new nodes only where it reached. */
export function blockText(node: Node): BlockText {
  const known = texts.get(node)
  if (known) return known
  const read = readBlock(node)
  texts.set(node, read)
  return read
}

/** Content offset, in ProseMirror's counting, of a text offset. */
export function toContentOffset({ wide }: BlockText, offset: number): number {
  return wide.reduce((sum, { offset: at, extra }) => (at < offset ? sum + extra : sum), offset)
}

/** Text offset of a content offset; inside a wide node, that of the node. */
export function toTextOffset({ wide }: BlockText, content: number): number {
  let offset = content
  for (const { offset: at, extra } of wide) {
    if (offset <= at) break
    offset = Math.max(at, offset - extra)
  }
  return offset
}

/** The kind of block, told by the nodes around it; `parents` from the outside in. */
export function blockType(node: Node, parents: readonly Node[]): BlockType {
  if (node.type.spec.code) return 'code'
  if (node.type.name === 'heading') return 'heading'
  for (const parent of parents.toReversed()) {
    const role: unknown = parent.type.spec.tableRole
    if (role === 'cell' || role === 'header_cell') return 'cell'
    if (isListItem(parent)) return 'list-item'
    if (parent.type.name === 'blockquote') return 'quote'
  }
  return node.type.name === 'paragraph' ? 'paragraph' : 'other'
}

export function isListItem({ type }: Node): boolean {
  return type.name === 'listItem' || type.name === 'taskItem'
}

const texts = new WeakMap<Node, BlockText>()

function readBlock(node: Node): BlockText {
  let text = ''
  const wide: { offset: number; extra: number }[] = []
  for (const child of node.children) {
    if (!child.isText && child.nodeSize > 1) wide.push({ offset: text.length, extra: child.nodeSize - 1 })
    text += inlineText(child)
  }
  return { text, wide }
}

/** What a node that is no block reads: its words, a line break, or one `LEAF`. */
export function inlineText(node: Node): string {
  if (node.isText) return node.text ?? ''
  const isBreak = node.isLeaf && (node.type.name === 'hardBreak' || node.type.spec.linebreakReplacement === true)
  return isBreak ? '\n' : LEAF
}
