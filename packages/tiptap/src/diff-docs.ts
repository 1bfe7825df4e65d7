import { Fragment, type Node } from '@tiptap/pm/model'
import { wordEdits } from '@understudy/prose'
import { inlineText } from './block-text.ts'
import type { DocChange, DocChanges } from './doc-change.ts'

/**
 * What changed between two documents that share no nodes, as after a remote edit under Yjs, where the
 * whole document arrives as new: top-level blocks are aligned first, then the text inside those that differ.
 * A change of marks or attributes alone is none.
 */
export function diffDocs(before: Node, after: Node): DocChanges {
  const old = before.children
  const young = after.children
  const shorter = Math.min(old.length, young.length)
  let head = 0
  while (head < shorter && before.child(head).eq(after.child(head))) head++
  let tail = 0
  while (tail < shorter - head && before.child(old.length - 1 - tail).eq(after.child(young.length - 1 - tail))) tail++
  const start = sizeOf(old.slice(0, head))
  const a = { nodes: old.slice(head, old.length - tail), pos: start }
  const b = { nodes: young.slice(head, young.length - tail), pos: start }
  return alignBlocks(a, b)
}

interface Siblings {
  readonly nodes: readonly Node[]
  readonly pos: number
}

/** Longest tables of block pairs to compare; beyond it the stretch counts as one change. */
const MAX_PAIRS = 250_000

/** Pairs blocks of equal text, then compares what lies between two pairs. */
function alignBlocks(a: Siblings, b: Siblings): DocChanges {
  if (a.nodes.length === b.nodes.length) return pairwise(a, b)
  if (a.nodes.length * b.nodes.length > MAX_PAIRS) return oneChange(a, b)
  const anchors = commonBlocks(a.nodes.map(keyOf), b.nodes.map(keyOf))
  const changes: DocChange[] = []
  let fromA = 0
  let fromB = 0
  for (const [indexA, indexB] of [...anchors, [a.nodes.length, b.nodes.length] as const]) {
    const gapA = slice(a, fromA, indexA)
    const gapB = slice(b, fromB, indexB)
    changes.push(...(gapA.nodes.length === gapB.nodes.length ? pairwise(gapA, gapB) : oneChange(gapA, gapB)))
    fromA = indexA + 1
    fromB = indexB + 1
  }
  return changes
}

function pairwise(a: Siblings, b: Siblings): DocChanges {
  const changes: DocChange[] = []
  let posA = a.pos
  let posB = b.pos
  a.nodes.forEach((nodeA, index) => {
    const nodeB = b.nodes[index]
    if (nodeB === undefined) return
    if (!nodeA.eq(nodeB)) changes.push(...pair(nodeA, posA, nodeB, posB))
    posA += nodeA.nodeSize
    posB += nodeB.nodeSize
  })
  return changes
}

function pair(nodeA: Node, posA: number, nodeB: Node, posB: number): DocChanges {
  if (nodeA.isLeaf || nodeB.isLeaf || nodeA.isTextblock !== nodeB.isTextblock) {
    return [{ fromA: posA, toA: posA + nodeA.nodeSize, fromB: posB, toB: posB + nodeB.nodeSize }]
  }
  const inA = { nodes: nodeA.children, pos: posA + 1 }
  const inB = { nodes: nodeB.children, pos: posB + 1 }
  return nodeA.isTextblock ? oneChange(inA, inB) : alignBlocks(inA, inB)
}

/** What changed between two runs of siblings: the words of a stretch of text, else one change. */
function oneChange(a: Siblings, b: Siblings): DocChanges {
  const fragmentA = Fragment.from(a.nodes)
  const fragmentB = Fragment.from(b.nodes)
  const start = fragmentA.findDiffStart(fragmentB)
  const end = fragmentA.findDiffEnd(fragmentB)
  if (start === null || end === null) return []
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const change = {
    fromA: a.pos + start,
    toA: a.pos + end.a + overlap,
    fromB: b.pos + start,
    toB: b.pos + end.b + overlap,
  }
  const old = textOf(fragmentA, start, end.a + overlap)
  const young = textOf(fragmentB, start, end.b + overlap)
  if (fragmentA.size === fragmentB.size && old === young) return []
  const isText = old.length === change.toA - change.fromA && young.length === change.toB - change.fromB
  return isText ? wordChanges(change, old, young) : [change]
}

/** The words of a stretch of text that differ: what stands between two of them was kept. */
function wordChanges(change: DocChange, old: string, young: string): DocChanges {
  if (old === '' || young === '') return [change]
  let shift = change.fromB - change.fromA
  return wordEdits(old, young).map(({ from, to, text }) => {
    const before = old.slice(from, to)
    const same = sameEnds(before, text)
    const fromA = change.fromA + from + same.head
    const toA = change.fromA + to - same.tail
    const made = { fromA, toA, fromB: fromA + shift, toB: toA + shift + text.length - before.length }
    shift += text.length - before.length
    return made
  })
}

function sameEnds(a: string, b: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head++
  let tail = 0
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return { head, tail }
}

/** Index pairs of a longest common subsequence. */
function commonBlocks(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

function keyOf(node: Node): string {
  return `${node.type.name}\n${textOf(node.content, 0, node.content.size)}`
}
function textOf(fragment: Fragment, from: number, to: number): string {
  return fragment.textBetween(from, to, '\n', inlineText)
}
function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0)
}
function slice({ nodes, pos }: Siblings, from: number, to: number): Siblings {
  return { nodes: nodes.slice(from, to), pos: pos + sizeOf(nodes.slice(0, from)) }
}
