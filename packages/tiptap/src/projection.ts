import type { BlockRange, BlockType, TextPoint } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { blockText, blockType, toContentOffset, toTextOffset } from './block-text.ts'

/** One textblock of the projection; `pos` is where its content starts. */
export interface ProjectedBlock {
  readonly node: Node
  readonly pos: number
  readonly type: BlockType
}

/** A document as a list of blocks, with the way from positions to text coordinates and back. */
export interface Projection {
  readonly doc: Node
  readonly blocks: readonly ProjectedBlock[]
  /** Indexes of blocks that a rule or another break stands right before. */
  readonly breaks: readonly number[]
}

/**
 * Made when something needs coordinates, never on a key press, and once per document;
 * block texts are read once per node and shared with the next projection.
 */
export function project(doc: Node): Projection {
  const known = projections.get(doc)
  if (known) return known
  const projection = { doc, blocks: [], breaks: [] }
  collect(doc, 0, [], projection)
  projections.set(doc, projection)
  return projection
}

export function textOfBlock(projection: Projection, block: number): string | null {
  const found = projection.blocks[block]
  return found ? blockText(found.node).text : null
}

/** Null where the block or the offset does not exist. */
export function toPosition(projection: Projection, { block, offset }: TextPoint): number | null {
  const found = projection.blocks[block]
  if (!found) return null
  const text = blockText(found.node)
  return offset < 0 || offset > text.text.length ? null : found.pos + toContentOffset(text, offset)
}

/** Null between blocks. */
export function toPoint(projection: Projection, pos: number): TextPoint | null {
  const block = blockIndexAt(projection, pos)
  const found = projection.blocks[block]
  if (!found || pos < found.pos || pos > found.pos + found.node.content.size) return null
  return { block, offset: toTextOffset(blockText(found.node), pos - found.pos) }
}

/** The part of `from` to `to` inside the block that `from` is in; null between blocks. */
export function toBlockRange(projection: Projection, from: number, to: number): BlockRange | null {
  const start = toPoint(projection, from)
  const found = start && projection.blocks[start.block]
  if (!start || !found) return null
  const inside = Math.min(to, found.pos + found.node.content.size)
  return { block: start.block, from: start.offset, to: toTextOffset(blockText(found.node), inside - found.pos) }
}

/** The last block that starts at or before `pos`, or -1. */
export function blockIndexAt({ blocks }: Projection, pos: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.pos ?? 0) <= pos) low = middle + 1
    else high = middle
  }
  return low - 1
}

const projections = new WeakMap<Node, Projection>()

function collect(
  parent: Node,
  start: number,
  parents: readonly Node[],
  into: { readonly blocks: ProjectedBlock[]; readonly breaks: number[] },
): void {
  let pos = start
  const inside = [...parents, parent]
  for (const node of parent.children) {
    if (node.isTextblock) into.blocks.push({ node, pos: pos + 1, type: blockType(node, inside) })
    else if (!node.isLeaf) collect(node, pos + 1, inside, into)
    // as names of schemas have it: horizontalRule, horizontal_rule, sceneBreak
    else if (/rule|break/i.test(node.type.name)) into.breaks.push(into.blocks.length)
    pos += node.nodeSize
  }
}
