import { CST } from 'yaml'
import { isBlank, isBlock, isFilled, type Part } from './kept-text.ts'
import { blockText, flowText, raw, type Entry, type Indent } from './render-part.ts'

/** A map or list on the page. */
export interface Site {
  readonly parts: Part[]
  /** Where its parts begin in their lines; null within brackets. */
  readonly column: number | null
  readonly indent: Indent
}

/** Sets a part anew: what stands above it stays, and so do comments in its line. */
export function setPart(site: Site, part: Part, entry: Entry): void {
  if (site.column === null) setInBrackets(part, entry)
  else setInBlock(part, blockText(entry, site.column, site.indent), site.column)
}

function setInBlock(part: Part, text: string, column: number): void {
  const end = endOf(part.value)
  const rest = end.slice(lineEndOf(end))
  const blanks = isBlock(part.value) ? part.value.items.filter(item => !isFilled(item)) : []
  const below = [...rest.map(({ source }) => source), ...blanks.map(item => CST.stringify(item))].join('')
  const own = [...part.start.slice(leadOf(part).length), ...(part.sep ?? []), ...end.slice(0, lineEndOf(end))]
  const [inline, ...others] = own.filter(({ type }) => type === 'comment')
  const [first = '', ...lines] = text.split('\n')
  const said = [inline === undefined ? first : `${first} ${inline.source}`, ...lines].join('\n')
  const above = others.map(({ source }) => `${source}\n${' '.repeat(column)}`)
  part.start = leadOf(part)
  part.key = raw([...above, said, below].join(''))
  part.sep = []
  delete part.value
}

/** Only the value is set, so that whatever stands between it and its key stays. */
function setInBrackets(part: Part, entry: Entry): void {
  const values = Object.values(entry)
  if (part.value === undefined || values.length !== 1) {
    part.start = leadOf(part)
    part.key = raw(flowText(entry))
    part.sep = []
    delete part.value
    return
  }
  const isTight = part.sep?.at(-1)?.type === 'map-value-ind'
  if (isTight) part.sep?.push(blank('space', ' '))
  const indent = 'indent' in part.value ? part.value.indent : 0
  part.value = { ...raw(flowText([values[0] ?? null])), indent, end: [...endOf(part.value)] }
}

/** Adds a part behind `previous`, or as the first; a blank line goes before it where the others have one. */
export function insertPart({ parts, column, indent }: Site, previous: Part | null, entry: Entry): Part {
  const at = previous === null ? 0 : parts.indexOf(previous) + 1
  const first = parts[0]
  const part: Part = { start: [], sep: [] }
  if (column === null) {
    const comma = [blank('comma', ','), blank('space', ' ')]
    if (at > 0) part.start.push(...lineBreakAfter(previous), ...comma)
    else if (first !== undefined && isFilled(first)) first.start.unshift(...comma)
    part.key = raw(flowText(entry))
  } else {
    const pad = ' '.repeat(column)
    const text = blockText(entry, column, indent)
    const isFirstInLine = at === 0 && first !== undefined && isInLine(first, column)
    if (isFirstInLine) first.start.unshift(blank('space', pad))
    else part.start.push(...(at > 0 && areSpaced(parts) ? [NEWLINE] : []), ...(pad === '' ? [] : [blank('space', pad)]))
    part.key = raw(text)
  }
  parts.splice(at, 0, part)
  return part
}

/** What sets in a line within brackets whose part before ended its own. */
function lineBreakAfter(part: Part | null): readonly CST.SourceToken[] {
  const end = endOf(part?.value)
  const [token] = [part?.value ?? part?.key].flatMap(found => (found ? [found] : []))
  if (token === undefined || !('indent' in token) || lineEndOf(end) === 0 || end.at(-1)?.type === 'space') return []
  return end.some(({ type }) => type === 'newline') ? [blank('space', ' '.repeat(token.indent))] : []
}

/** Takes a part out, with the comments in its line and those above it that no blank line sets apart. */
export function removePart({ parts, column }: Site, part: Part): void {
  const at = parts.indexOf(part)
  const next = parts[at + 1]
  const left = column === null ? leftInBrackets(part, next) : leftAbove(part)
  if (column !== null && at === 0 && next !== undefined && isInLine(part, column)) comeInLine(next)
  parts.splice(at, 1)
  if (left.length === 0) return
  if (next === undefined) parts.push({ start: [...left] })
  else next.start.unshift(...left)
}

/** Has a part begin where the one before it began, in the line of what both stand in. */
function comeInLine(part: Part): void {
  const lead = leadOf(part)
  if (lead.every(({ type }) => type === 'space')) part.start.splice(0, lead.length)
  else part.start.unshift(NEWLINE)
}

/** Comments above a part that a blank line sets apart from it. */
function leftAbove(part: Part): readonly CST.SourceToken[] {
  const lead = leadOf(part)
  const gap = lead.findLastIndex(({ type }, at) => {
    const before = lead.slice(0, at).findLast(token => token.type !== 'space')
    return type === 'newline' && (before === undefined || before.type === 'newline')
  })
  const above = lead.slice(0, gap + 1)
  return above.some(({ type }) => type === 'comment') ? above : []
}

/** Within brackets, what follows a comma in its line belongs to the part before it: so it stays, and that of `part` goes. */
function leftInBrackets(part: Part, next: Part | undefined): readonly CST.SourceToken[] {
  if (next?.start.some(({ type }) => type === 'comma')) next.start.splice(0, lineEndOf(next.start))
  const left = part.start.slice(0, lineEndOf(part.start))
  // what comes after begins where it would have, or where this did
  const last = next === undefined ? endOf(part.value).at(-1) : next.start.length === 0 ? part.start.at(-1) : undefined
  return last?.type === 'space' && left.at(-1)?.type === 'newline' ? [...left, last] : left
}

function lineEndOf(start: readonly CST.SourceToken[]): number {
  const newline = start.findIndex(({ type }) => type === 'newline')
  return newline === -1 ? start.length : newline + 1
}

/** Whether the first part of a block begins in the line of what it stands in, as in `- id: a`. */
function isInLine({ start }: Part, column: number): boolean {
  const [first] = start
  return column > 0 && (first === undefined || !isBlank(first))
}

/** Whether each part but the first has a blank line before it. */
function areSpaced(parts: readonly Part[]): boolean {
  const [, ...others] = parts.filter(isFilled)
  return others.length > 0 && others.every(({ start }) => start[0]?.type === 'newline')
}

/** What stands before a part, in lines of its own or after the comma. */
function leadOf({ start }: Part): CST.SourceToken[] {
  const mark = start.findIndex(token => !isBlank(token) && token.type !== 'comma')
  return mark === -1 ? start : start.slice(0, mark)
}

/** What stands in the line of a value after it. */
function endOf(token: CST.Token | undefined): readonly CST.SourceToken[] {
  if (token === undefined) return []
  if (token.type === 'block-scalar')
    return token.props.flatMap(prop => ('source' in prop && prop.type === 'comment' ? [prop] : []))
  // of brackets the closing one comes first
  if (token.type === 'flow-collection') return token.end.slice(1)
  return 'end' in token ? (token.end ?? []) : []
}

const NEWLINE = blank('newline', '\n')

function blank(type: 'newline' | 'space' | 'comma', source: string): CST.SourceToken {
  return { type, offset: 0, indent: 0, source }
}
