import { CST, Parser } from 'yaml'

/** A place in a map or a list as it stands on the page, with what stands before it; only that where it is no more. */
export interface Part {
  start: CST.SourceToken[]
  key?: CST.Token | null
  sep?: CST.SourceToken[]
  value?: CST.Token
}

export type Block = CST.BlockMap | CST.BlockSequence

/**
 * A YAML text as its tokens, from which every character of it can be had again. Comments and blank lines belong to the
 * part that they stand above, by their column, or to the part in whose line they stand.
 */
export interface KeptText {
  readonly tokens: readonly CST.Token[]
  /** The value of the one document in it, as the value of a part. */
  readonly root: Part
}

/** Null where the text holds no document. */
export function readKept(text: string): KeptText | null {
  const tokens = [...new Parser().parse(text.endsWith('\n') ? text : `${text}\n`)]
  const root = tokens.find(token => token.type === 'document')
  if (root === undefined) return null
  if (isBlock(root.value)) {
    sinkLead(root.start, root.value)
    const beyond = settle(root.value)
    if (beyond.length > 0) root.end = [...beyond, ...(root.end ?? [])]
  }
  return { tokens, root }
}

export function textOf({ tokens }: KeptText): string {
  return tokens.map(token => CST.stringify(token)).join('')
}

export function isBlock(token: CST.Token | null | undefined): token is Block {
  return token?.type === 'block-map' || token?.type === 'block-seq'
}

/** Whether a token says nothing but how the page looks. */
export function isBlank({ type }: CST.SourceToken): boolean {
  return type === 'comment' || type === 'space' || type === 'newline'
}

/** Whether anything but comments stands there. */
export function isFilled({ start, key, sep, value }: Part): boolean {
  return key !== undefined || sep !== undefined || value !== undefined || !start.every(isBlank)
}

export function hasComment(within: Part | CST.Token): boolean {
  return hasToken(within, 'comment')
}

export function hasAlias(within: Part | CST.Token | undefined): boolean {
  return within !== undefined && hasToken(within, 'alias')
}

function hasToken(within: Part | CST.Token, type: CST.Token['type']): boolean {
  if ('type' in within && within.type === type) return true
  const parts: readonly Part[] = 'items' in within ? within.items : []
  const ends = 'end' in within && Array.isArray(within.end) ? within.end : []
  const props = 'props' in within ? within.props : []
  const own = 'type' in within ? [] : [...within.start, ...(within.sep ?? []), within.key, within.value]
  return [...parts, ...ends, ...props, ...own].some(inner => inner && hasToken(inner, type))
}

/** Puts every comment to its part; returns what stands left of `block` after its end. */
function settle(block: Block): readonly CST.SourceToken[] {
  const parts: Part[] = block.items
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]
    if (!isBlock(part?.value)) continue
    sinkLead(part.sep ?? part.start, part.value)
    const beyond = settle(part.value)
    if (beyond.length === 0) continue
    const next = parts[at + 1]
    if (next === undefined) parts.push({ start: [...beyond] })
    else next.start.unshift(...beyond)
  }
  return cutOutdented(parts, block.indent)
}

/** What stands in lines of its own before a block belongs to its first part. */
function sinkLead(before: CST.SourceToken[], { items }: Block): void {
  const lastMark = before.findLastIndex(token => !isBlank(token))
  const newline = before.findIndex(({ type }, at) => at > lastMark && type === 'newline')
  const from = lastMark === -1 ? 0 : newline + 1
  if (from > 0 || lastMark === -1) items[0]?.start.unshift(...before.splice(from))
}

/** Comments left of the parts they follow, and the white space of the line that comes after. */
function cutOutdented(parts: Part[], indent: number): readonly CST.SourceToken[] {
  const last = parts.at(-1)
  if (last === undefined || isFilled(last)) return []
  const comment = last.start.findIndex(({ type, indent: column }) => type === 'comment' && column < indent)
  const isOpen = last.start.at(-1)?.type === 'space'
  if (comment === -1 && !isOpen) return []
  const outdented = comment === -1 ? last.start.length : comment
  const from = last.start[outdented - 1]?.type === 'space' ? outdented - 1 : outdented
  const beyond = last.start.splice(from)
  if (last.start.length === 0) parts.pop()
  return beyond
}
