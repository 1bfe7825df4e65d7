import type { DocNode } from './doc-node.ts'

/** The words alone: a blank line between blocks, list items with their sign, quotes and headings as they read. */
export function docToPlain(doc: DocNode): string {
  const text = blocks(doc.content ?? []).join('\n\n')
  return text === '' ? '' : `${text}\n`
}

function blocks(nodes: readonly DocNode[]): readonly string[] {
  return nodes.map(block)
}

function block(node: DocNode): string {
  const content = node.content ?? []
  switch (node.type) {
    case 'bulletList':
      return content.map(item => listItem(item, '- ')).join('\n')
    case 'orderedList': {
      const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1
      return content.map((item, index) => listItem(item, `${start + index}. `)).join('\n')
    }
    case 'blockquote':
      return blocks(content).join('\n\n')
    case 'horizontalRule':
      return '* * *'
    default:
      return inline(content)
  }
}

function listItem(item: DocNode, sign: string): string {
  return (
    sign +
    blocks(item.content ?? [])
      .join('\n')
      .replaceAll('\n', `\n${' '.repeat(sign.length)}`)
  )
}

function inline(content: readonly DocNode[]): string {
  return content.map(({ type, text }) => (type === 'hardBreak' ? '\n' : (text ?? ''))).join('')
}
