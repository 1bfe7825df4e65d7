import { documentOf, paragraph, type DocNode } from './doc-node.ts'
import { readInline } from './inline-markdown.ts'

/**
 * The Markdown a manuscript is made of: paragraphs, headings, lists, quotes, scene breaks, fenced code, emphasis.
 * Anything else stays in the text as it was written; no word is ever dropped.
 */
export function markdownToDoc(text: string): DocNode {
  return documentOf(readBlocks(text.replace(/\r\n?/g, '\n').split('\n')))
}

const LIST = /^( {0,3})([-+*]|\d{1,9}[.)])( {1,4})(?=\S)/

function readBlocks(rows: readonly string[]): readonly DocNode[] {
  const blocks: DocNode[] = []
  let at = 0
  while (at < rows.length) {
    const row = rows[at] ?? ''
    if (row.trim() === '') at += 1
    else {
      const [block, taken] = readBlock(rows, at)
      blocks.push(block)
      at += taken
    }
  }
  return blocks
}

/** The block at row `at`, and how many rows it took: at least one. */
function readBlock(rows: readonly string[], at: number): readonly [DocNode, number] {
  const row = rows[at] ?? ''
  const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(row)
  if (heading) return [headingNode(heading[1]?.length ?? 1, heading[2] ?? ''), 1]
  if (isRule(row)) return [{ type: 'horizontalRule' }, 1]
  if (/^ {0,3}```/.test(row)) return readCode(rows, at)
  if (/^ {0,3}>/.test(row)) return readQuote(rows, at)
  if (LIST.test(row)) return readList(rows, at)
  return readParagraph(rows, at)
}

function headingNode(level: number, text: string): DocNode {
  const content = readInline(text.trim())
  return { type: 'heading', attrs: { level }, ...(content.length === 0 ? {} : { content }) }
}

function isRule(row: string): boolean {
  return /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(row)
}

function readCode(rows: readonly string[], at: number): readonly [DocNode, number] {
  const end = rows.findIndex((row, index) => index > at && /^ {0,3}```\s*$/.test(row))
  const last = end < 0 ? rows.length : end
  const text = rows.slice(at + 1, last).join('\n')
  const node = text === '' ? { type: 'codeBlock' } : { type: 'codeBlock', content: [{ type: 'text', text }] }
  return [node, last - at + (end < 0 ? 0 : 1)]
}

function readQuote(rows: readonly string[], at: number): readonly [DocNode, number] {
  const taken = runOf(rows, at, row => /^ {0,3}>/.test(row))
  const inside = rows.slice(at, at + taken).map(row => row.replace(/^ {0,3}> ?/, ''))
  const content = readBlocks(inside)
  return [{ type: 'blockquote', content: content.length === 0 ? [paragraph([])] : content }, taken]
}

function readList(rows: readonly string[], at: number): readonly [DocNode, number] {
  const ordered = /^ {0,3}\d/.test(rows[at] ?? '')
  const items: DocNode[] = []
  let next = at
  while (next < rows.length) {
    const sign = LIST.exec(rows[next] ?? '')
    if (sign === null || /^\d/.test(sign[2] ?? '') !== ordered || isRule(rows[next] ?? '')) break
    const indent = sign[0].length
    const taken = 1 + runOf(rows, next + 1, row => belongs(row, indent))
    const inside = [
      rows[next]?.slice(indent) ?? '',
      ...rows.slice(next + 1, next + taken).map(row => row.slice(indent)),
    ]
    const content = readBlocks(inside)
    items.push({ type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [paragraph([]), ...content] })
    next += taken
    if (rows[next]?.trim() === '' && LIST.test(rows[next + 1] ?? '')) next += 1
  }
  const start = Number.parseInt(rows[at]?.trim() ?? '', 10)
  const type = ordered ? 'orderedList' : 'bulletList'
  return [{ type, ...(ordered && start !== 1 ? { attrs: { start } } : {}), content: items }, next - at]
}

/** A row further in belongs to the item above it. */
function belongs(row: string, indent: number): boolean {
  return row.startsWith(' '.repeat(indent)) && row.trim() !== ''
}

function readParagraph(rows: readonly string[], at: number): readonly [DocNode, number] {
  const taken = Math.max(
    1,
    runOf(rows, at, (row, index) => index === at || isMore(row)),
  )
  const text = rows
    .slice(at, at + taken)
    .map((row, index) =>
      row.trimStart().replace(index === taken - 1 ? /[ \t]+$/ : /(?: {2,}|\\)$/, index === taken - 1 ? '' : '\n'),
    )
    .reduce((joined, row) => (joined === '' || joined.endsWith('\n') ? joined + row : `${joined.trimEnd()} ${row}`), '')
  return [paragraph(readInline(text)), taken]
}

function isMore(row: string): boolean {
  return row.trim() !== '' && !/^ {0,3}(?:#{1,6}[ \t]|>|```)/.test(row) && !LIST.test(row) && !isRule(row)
}

function runOf(rows: readonly string[], from: number, holds: (row: string, index: number) => boolean): number {
  let taken = 0
  while (from + taken < rows.length && holds(rows[from + taken] ?? '', from + taken)) taken += 1
  return taken
}
