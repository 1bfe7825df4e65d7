import type { Node } from '@tiptap/pm/model'

/** A textblock in its place; `pos` is where its content starts. */
export interface PlacedBlock {
  readonly node: Node
  readonly pos: number
}

/** The textblocks that are not the very same node in both documents, and how many same ones stand before them. */
export interface ChangedBlocks {
  readonly index: number
  readonly old: readonly PlacedBlock[]
  readonly new: readonly PlacedBlock[]
}

/**
 * Compares by identity: ProseMirror shares every node that an edit did not reach, so the cost is that of the
 * change plus one pointer comparison per sibling.
 */
export function changedBlocks(before: Node, after: Node): ChangedBlocks {
  return compare({ node: before, pos: 0 }, { node: after, pos: 0 }, 0)
}

/** The textblocks at or under `node`, in order. */
function textblocksIn({ node, pos }: PlacedBlock): readonly PlacedBlock[] {
  if (node.isTextblock) return [{ node, pos }]
  const blocks: PlacedBlock[] = []
  node.descendants((child, offset) => {
    if (child.isTextblock) blocks.push({ node: child, pos: pos + offset + 1 })
    return !child.isTextblock
  })
  return blocks
}

/** How many textblocks stand at or under `node`. Counted once per node. */
function countTextblocks(node: Node): number {
  if (node.isTextblock) return 1
  if (node.isLeaf) return 0
  const known = counts.get(node)
  if (known !== undefined) return known
  let count = 0
  for (const child of node.children) count += countTextblocks(child)
  counts.set(node, count)
  return count
}

const counts = new WeakMap<Node, number>()

function compare(before: PlacedBlock, after: PlacedBlock, index: number): ChangedBlocks {
  if (before.node === after.node) return { index, old: [], new: [] }
  if (before.node.isTextblock || after.node.isTextblock) {
    return { index, old: textblocksIn(before), new: textblocksIn(after) }
  }
  const old = before.node.children
  const young = after.node.children
  const shorter = Math.min(old.length, young.length)
  let head = 0
  let offset = 0
  let passed = index
  for (; head < shorter && old[head] === young[head]; head++) {
    const same = before.node.child(head)
    offset += same.nodeSize
    passed += countTextblocks(same)
  }
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail] === young[young.length - 1 - tail]) tail++
  const oldRest = place(before, head, old.length - tail, offset)
  const youngRest = place(after, head, young.length - tail, offset)
  const [onlyOld, ...moreOld] = oldRest
  const [onlyYoung, ...moreYoung] = youngRest
  if (onlyOld && onlyYoung && moreOld.length === 0 && moreYoung.length === 0) return compare(onlyOld, onlyYoung, passed)
  return { index: passed, old: oldRest.flatMap(textblocksIn), new: youngRest.flatMap(textblocksIn) }
}

/** Children `from` to `to` of `parent`, the first of which starts at `offset`. */
function place(parent: PlacedBlock, from: number, to: number, offset: number): readonly PlacedBlock[] {
  let pos = parent.pos + offset
  return parent.node.children.slice(from, to).map(node => {
    const placed = { node, pos: pos + 1 }
    pos += node.nodeSize
    return placed
  })
}
