import type { DocNode } from './doc-node.ts'
import { writeInline } from './inline-markdown.ts'

/** The document as Markdown; `markdownToDoc` reads the same back. */
export function docToMarkdown(doc: DocNode): string {
  const text = blocks(doc.content ?? [])
  return text === '' ? '' : `${text}\n`
}

/** Empty paragraphs have no Markdown and are left out. */
function blocks(nodes: readonly DocNode[]): string {
  return nodes
    .map(block)
    .filter(text => text !== '')
    .join('\n\n')
}

function block(node: DocNode): string {
  const content = node.content ?? []
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Number(node.attrs?.level ?? 1))} ${writeInline(content).replaceAll('\\\n', ' ')}`.trimEnd()
    case 'horizontalRule':
      return '***'
    case 'codeBlock':
      return `\`\`\`\n${content.map(({ text }) => text ?? '').join('')}\n\`\`\``
    case 'blockquote':
      return indented(blocks(content), '> ', '>')
    case 'bulletList':
      return content.map(item => listItem(item, '- ')).join('\n')
    case 'orderedList': {
      const start = typeof node.attrs?.start === 'number' ? node.attrs.start : 1
      return content.map((item, index) => listItem(item, `${start + index}. `)).join('\n')
    }
    default:
      return atLineStart(writeInline(content))
  }
}

function listItem(item: DocNode, sign: string): string {
  const inside = (item.content ?? []).map(block).filter(text => text !== '')
  return sign + inside.join('\n').replaceAll('\n', `\n${' '.repeat(sign.length)}`)
}

function indented(text: string, sign: string, blank: string): string {
  return text
    .split('\n')
    .map(row => (row === '' ? blank : sign + row))
    .join('\n')
}

/** What would read as a heading, list, quote or rule is escaped at the start of each line. */
function atLineStart(text: string): string {
  return text
    .split('\n')
    .map(row => row.replace(/^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-{3,}$|_{3,}$|\d{1,9}(?=[.)](?:\s|$)))/, escapeStart))
    .join('\n')
}

function escapeStart(_: string, space: string, sign: string): string {
  return /^\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`
}
