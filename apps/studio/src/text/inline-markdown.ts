import type { DocNode } from './doc-node.ts'

/** The marks a manuscript keeps, strongest first, and how Markdown writes them. */
const MARKS = [
  { type: 'bold', sign: '**' },
  { type: 'italic', sign: '*' },
  { type: 'strike', sign: '~~' },
  { type: 'code', sign: '`' },
] as const

const SIGNS: readonly { readonly open: string; readonly marks: readonly string[] }[] = [
  { open: '***', marks: ['bold', 'italic'] },
  { open: '**', marks: ['bold'] },
  { open: '__', marks: ['bold'] },
  { open: '~~', marks: ['strike'] },
  { open: '*', marks: ['italic'] },
  { open: '_', marks: ['italic'] },
]

/** Reads emphasis, code and escapes; whatever closes nothing stays as it stands. */
export function readInline(text: string, marks: readonly string[] = []): readonly DocNode[] {
  const nodes: DocNode[] = []
  let plain = ''
  let at = 0
  const flush = (): void => {
    if (plain !== '') nodes.push(textNode(plain, marks))
    plain = ''
  }
  while (at < text.length) {
    const escaped = /^\\([\\`*_~#>+\-.!()[\]|])/.exec(text.slice(at, at + 2))
    const code = /^`([^`\n]+)`/.exec(text.slice(at))
    const span = escaped || code ? null : spanAt(text, at)
    if (escaped) {
      plain += escaped[1] ?? ''
      at += 2
    } else if (code) {
      flush()
      nodes.push(textNode(code[1] ?? '', [...marks, 'code']))
      at += code[0].length
    } else if (span) {
      flush()
      nodes.push(...readInline(span.inside, [...marks, ...span.marks.filter(mark => !marks.includes(mark))]))
      at = span.end
    } else if (text[at] === '\n') {
      flush()
      nodes.push({ type: 'hardBreak' })
      at += 1
    } else plain += text[at++]
  }
  flush()
  return nodes
}

/** Text with its marks as Markdown; `readInline` reads the same back. */
export function writeInline(content: readonly DocNode[]): string {
  return runsOf(content)
    .map(({ node, marks }) => written(node, marks))
    .join('')
}

interface Span {
  readonly inside: string
  readonly marks: readonly string[]
  readonly end: number
}

function spanAt(text: string, at: number): Span | null {
  for (const { open, marks } of SIGNS) {
    if (!text.startsWith(open, at) || text[at + open.length] === open[0]) continue
    if (open[0] === '_' && /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) continue
    const from = at + open.length
    if (/\s/.test(text[from] ?? ' ')) continue
    const close = closing(text, from, open)
    if (close > from) return { inside: text.slice(from, close), marks, end: close + open.length }
  }
  return null
}

function closing(text: string, from: number, sign: string): number {
  for (let at = text.indexOf(sign, from + 1); at >= 0; at = text.indexOf(sign, at + 1)) {
    const longer = text[at - 1] === sign[0] || (text[at + sign.length] === sign[0] && text[at - 1] !== '\\')
    const isWordInside = sign[0] === '_' && /[\p{L}\p{N}]/u.test(text[at + sign.length] ?? ' ')
    if (!longer && !isWordInside && text[at - 1] !== '\\' && !/\s/.test(text[at - 1] ?? ' ')) return at
  }
  return -1
}

function textNode(text: string, marks: readonly string[]): DocNode {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks: marks.map(type => ({ type })) }
}

function runsOf(content: readonly DocNode[]): readonly { node: DocNode; marks: readonly string[] }[] {
  return content.map(node => ({ node, marks: (node.marks ?? []).map(({ type }) => type) }))
}

/** Markdown wants no space inside its signs: it goes outside. */
function written(node: DocNode, marks: readonly string[]): string {
  if (node.type === 'hardBreak') return '\\\n'
  const text = node.text ?? ''
  const known = MARKS.filter(({ type }) => marks.includes(type))
  if (known.length === 0 || text.trim() === '') return escape(text)
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  const isCode = known.some(({ type }) => type === 'code')
  const signs = known.map(({ sign }) => sign)
  return before + signs.join('') + (isCode ? inside : escape(inside)) + signs.toReversed().join('') + after
}

function escape(text: string): string {
  return text.replace(/[\\`*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
}
