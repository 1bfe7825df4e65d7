import {
  Fragment,
  type Attrs,
  type Mark,
  type Node,
  type NodeType,
  type ResolvedPos,
  type Schema,
} from '@tiptap/pm/model'
import { canSplit, type Transform } from '@tiptap/pm/transform'
import { isListItem } from './block-text.ts'

/** What a block becomes. */
export interface BlockKind {
  readonly type: NodeType
  readonly attrs?: Attrs
}

/**
 * What the block becomes that begins where `block` is split, `atEnd` or inside it; null leaves it to the extension: at the end
 * of a heading comes a paragraph, as after Enter, and the second half of a block is of its kind.
 */
export type NewBlock = (block: Node, atEnd: boolean) => BlockKind | null

export interface Inserting {
  /** Of the text; those at `at` where absent. */
  readonly marks?: readonly Mark[]
  readonly newBlock?: NewBlock | undefined
}

/** Puts `text`, its paragraphs parted by a blank line, at `at` by the smallest steps; says where it ends. */
export function insertParagraphs(tr: Transform, at: number, text: string, inserting: Inserting = {}): number {
  const marks = inserting.marks ?? tr.doc.resolve(at).marks()
  return text.split('\n\n').reduce((pos, line, index) => {
    const start = index === 0 ? pos : (splitAt(tr, pos, inserting.newBlock) ?? pos)
    const nodes = textNodes(tr.doc.type.schema, line, marks)
    if (nodes.size > 0) tr.replaceWith(start, start, nodes)
    return start + nodes.size
  }, at)
}

/** Text as nodes of the schema: a line break where it has one, a space where it has none. */
export function textNodes(schema: Schema, text: string, marks: readonly Mark[]): Fragment {
  const { hardBreak } = schema.nodes
  const lines = hardBreak ? text.split('\n') : [text.replaceAll('\n', ' ')]
  const nodes = lines.flatMap((line, index): readonly Node[] => {
    const written = line === '' ? [] : [schema.text(line, marks)]
    return index > 0 && hardBreak ? [hardBreak.create(), ...written] : written
  })
  return Fragment.from([...nodes])
}

/** As Enter does. Says where the new block begins; null where nothing can be split. */
export function splitAt(tr: Transform, pos: number, newBlock?: NewBlock): number | null {
  const kinds = kindsAfter(tr.doc, pos, newBlock)
  if (!kinds) return null
  tr.split(pos, kinds.length, [...kinds])
  return pos + 2 * kinds.length
}

/** What begins where the block around `pos` is split, an item of a list with its block; null where it cannot be. */
export function kindsAfter(doc: Node, pos: number, newBlock?: NewBlock): readonly (BlockKind | null)[] | null {
  const $pos = doc.resolve(pos)
  if ($pos.depth === 0) return null
  const around = $pos.node(-1)
  const item = isListItem(around) ? [{ type: around.type }] : []
  const kinds = [...item, kindAfter($pos, newBlock)]
  return canSplit(doc, pos, kinds.length, kinds) ? kinds : null
}

function kindAfter($pos: ResolvedPos, newBlock?: NewBlock): BlockKind | null {
  const atEnd = $pos.parentOffset === $pos.parent.content.size
  const asked = newBlock?.($pos.parent, atEnd) ?? null
  if (asked || !atEnd) return asked
  const usual = $pos.node(-1).contentMatchAt($pos.indexAfter(-1)).defaultType
  return usual && usual.isTextblock ? { type: usual } : null
}
