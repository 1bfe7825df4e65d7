import type { Json } from '@understudy/contracts'
import { Document, isCollection, type CST, type Node, type ToStringOptions } from 'yaml'
import { isBlock, type KeptText } from './kept-text.ts'
import { LAYOUT, layOut, quoteLines } from './write-persona.ts'

/** What stands in a part: a map of one key, or a list of one element. */
export type Entry = { readonly [key: string]: Json } | readonly [Json]

/** How a text is set in. */
export type Indent = Pick<ToStringOptions, 'indent' | 'indentSeq'>

/** Every string on one line, so that a comment can follow it. */
const ONE_LINE: ToStringOptions = {
  ...LAYOUT,
  blockQuote: false,
  singleQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
}

/** Text that stands for a token. */
export function raw(source: string): CST.FlowScalar {
  return { type: 'scalar', offset: 0, indent: 0, source }
}

/** An entry of a block as lines; the first stands at `column` already. */
export function blockText(entry: Entry, column: number, indent: Indent): string {
  const yaml = documentOf(entry)
  layOut(yaml)
  const pad = ' '.repeat(column)
  const lines = yaml.toString({ ...ONE_LINE, ...indent }).split('\n')
  return lines.map((line, at) => (at === 0 || line === '' ? line : `${pad}${line}`)).join('\n')
}

/** An entry within brackets. */
export function flowText(entry: Entry): string {
  const yaml = documentOf(entry)
  if (isCollection(yaml.contents)) yaml.contents.flow = true
  quoteLines(yaml)
  return yaml.toString(ONE_LINE).slice('[ '.length, -' ]\n'.length)
}

function documentOf(entry: Entry): Document<Node> {
  return new Document<Node>(entry, { aliasDuplicateObjects: false })
}

/** The step of the first map inside a text, and whether its first list is set in from its key. */
export function indentOf({ root }: KeptText): Indent {
  let indent: number | undefined
  let indentSeq: boolean | undefined
  const look = (outer: CST.Token | null | undefined): void => {
    if (!isBlock(outer)) return
    for (const { value } of outer.items) {
      if (outer.type === 'block-map' && value?.type === 'block-map') indent ??= value.indent - outer.indent
      if (outer.type === 'block-map' && value?.type === 'block-seq') indentSeq ??= value.indent > outer.indent
      look(value)
    }
  }
  look(root.value)
  return { ...(indent === undefined ? {} : { indent }), ...(indentSeq === undefined ? {} : { indentSeq }) }
}
