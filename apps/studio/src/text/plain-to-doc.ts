import { documentOf, lines, paragraph, type DocNode } from './doc-node.ts'

/** How a plain text marks its paragraphs. */
type PlainShape =
  /** A blank line between paragraphs; a single line end is one of the writer's. */
  | 'blank-lines'
  /** The same, with lines wrapped at a margin: a single line end means nothing. */
  | 'wrapped'
  /** Every line is a paragraph; a blank one is a break between scenes. */
  | 'lines'

/** Wrapped lines end where the margin is; shorter texts are too short to tell. */
const MARGIN = { least: 45, most: 110 }
const LONG_LINE = 160

export function plainToDoc(text: string): DocNode {
  const rows = text
    .replace(/\r\n?|\u2028/g, '\n')
    .split('\n')
    .map(row => row.trimEnd())
  switch (shapeOf(rows)) {
    case 'lines':
      return documentOf(
        trimBlank(rows)
          .filter(notTwiceBlank)
          .map(row => paragraph(lines([row.trimStart()]))),
      )
    case 'wrapped':
      return documentOf(groups(rows).map(group => paragraph(lines([group.map(row => row.trim()).join(' ')]))))
    case 'blank-lines':
      return documentOf(groups(rows).map(group => paragraph(lines(group.map(row => row.trimStart())))))
  }
}

function shapeOf(rows: readonly string[]): PlainShape {
  const written = groups(rows)
  const followed = written.flatMap(group => group.slice(0, -1))
  if (written.length > 1 && followed.length === 0) return 'blank-lines'
  if (isWrapped(followed)) return 'wrapped'
  const isOneGroup = written.length <= 1
  const long = followed.filter(row => row.length > LONG_LINE).length
  return isOneGroup || long * 4 > followed.length ? 'lines' : 'blank-lines'
}

/** Nearly all lines that another follows stop near one margin. */
function isWrapped(followed: readonly string[]): boolean {
  if (followed.length < 3) return false
  const margin = Math.max(...followed.map(row => row.length))
  if (margin < MARGIN.least || margin > MARGIN.most) return false
  return followed.filter(row => row.length > margin - 16).length >= 0.8 * followed.length
}

function groups(rows: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = []
  let open: string[] | null = null
  for (const row of rows) {
    if (row.trim() === '') open = null
    else if (open === null) found.push((open = [row]))
    else open.push(row)
  }
  return found
}

function trimBlank(rows: readonly string[]): readonly string[] {
  const first = rows.findIndex(row => row.trim() !== '')
  const last = rows.findLastIndex(row => row.trim() !== '')
  return first < 0 ? [] : rows.slice(first, last + 1)
}

function notTwiceBlank(row: string, index: number, rows: readonly string[]): boolean {
  return row.trim() !== '' || rows[index - 1]?.trim() !== ''
}
