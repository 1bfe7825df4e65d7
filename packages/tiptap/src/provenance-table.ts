import type { Hand, ProvenanceMap, ProvenanceRun } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { blockText, toContentOffset } from './block-text.ts'
import { changedBlocks, type PlacedBlock } from './changed-blocks.ts'
import type { DocChanges } from './doc-change.ts'
import { project } from './projection.ts'
import { fromProvenance, joinRuns, runsLength, sliceRuns, toProvenance, type HandRuns } from './provenance-runs.ts'

/** Whose the characters `from` to `to` of the new document are: asked once per inserted stretch of one block. */
export type Authorship = (from: number, to: number) => HandRuns

/**
 * Who wrote which characters, kept by node: a textblock is made by one transaction and never changes, so what
 * stands for it holds for good, blocks that an edit did not reach cost nothing, and forgotten ones are collected.
 * One table per editor. Lengths count content positions, which are text offsets except around wide inline nodes.
 */
export class ProvenanceTable {
  private readonly known = new WeakMap<Node, HandRuns>()

  /** `otherwise` is the hand of text nobody has spoken for: what the editor was opened with. */
  constructor(private readonly otherwise: Hand = 'imported') {}

  of(block: Node): HandRuns {
    return this.known.get(block) ?? whole(block.content.size, this.otherwise)
  }

  /** Carries everything from `before` to `after`; `authorship` speaks for what was put in. */
  carry(before: Node, after: Node, changes: DocChanges, authorship: Authorship): void {
    const changed = changedBlocks(before, after)
    for (const block of changed.new) {
      if (!this.known.has(block.node)) this.known.set(block.node, this.rebuild(block, changed.old, changes, authorship))
    }
  }

  /** Runs of `from` to `to` within `blocks`; what lies between blocks has none. */
  between(blocks: readonly PlacedBlock[], from: number, to: number): HandRuns {
    const runs: HandRuns[] = []
    for (let index = firstEndingAfter(blocks, from); index < blocks.length; index++) {
      const block = blocks[index]
      if (!block || block.pos >= to) break
      runs.push(sliceRuns(this.of(block.node), Math.max(0, from - block.pos), to - block.pos))
    }
    return joinRuns(...runs)
  }

  /** One entry per block of the projection. */
  export(doc: Node): ProvenanceMap {
    return project(doc).blocks.map(({ node }) => this.exportBlock(node))
  }

  exportBlock(node: Node): readonly ProvenanceRun[] {
    const { text, wide } = blockText(node)
    if (wide.length === 0) return toProvenance(this.of(node))
    const runs = this.of(node)
    const perCharacter = Array.from({ length: text.length }, (_, offset) => {
      const at = toContentOffset({ text, wide }, offset)
      return sliceRuns(runs, at, at + 1)
    })
    return toProvenance(joinRuns(...perCharacter))
  }

  /** False, and nothing taken in, where `map` does not fit the document. */
  import(doc: Node, map: ProvenanceMap): boolean {
    const { blocks } = project(doc)
    if (blocks.length !== map.length) return false
    const read = blocks.map(({ node }, index) => importBlock(node, map[index] ?? []))
    if (read.includes(null)) return false
    blocks.forEach(({ node }, index) => {
      const runs = read[index]
      if (runs) this.known.set(node, runs)
    })
    return true
  }

  private rebuild(
    block: PlacedBlock,
    old: readonly PlacedBlock[],
    changes: DocChanges,
    authorship: Authorship,
  ): HandRuns {
    const end = block.pos + block.node.content.size
    const parts: HandRuns[] = []
    let at = block.pos
    let shift = 0
    for (const { toA, fromB, toB } of changes) {
      if (fromB >= end) break
      if (toB > block.pos) {
        if (fromB > at) parts.push(this.kept(old, at + shift, fromB + shift))
        const from = Math.max(at, fromB)
        const to = Math.min(end, toB)
        if (to > from) parts.push(authorship(from, to))
        at = Math.max(at, to)
      }
      shift = toA - toB
    }
    if (at < end) parts.push(this.kept(old, at + shift, end + shift))
    return fit(joinRuns(...parts), end - block.pos, this.otherwise)
  }

  private kept(old: readonly PlacedBlock[], from: number, to: number): HandRuns {
    return fit(this.between(old, from, to), to - from, this.otherwise)
  }
}

function importBlock(node: Node, runs: readonly ProvenanceRun[]): HandRuns | null {
  const text = blockText(node)
  const read = fromProvenance(runs, text.text.length)
  if (!read || text.wide.length === 0) return read
  const perCharacter = Array.from({ length: text.text.length }, (_, offset) => {
    const length = toContentOffset(text, offset + 1) - toContentOffset(text, offset)
    return sliceRuns(read, offset, offset + 1).map(run => ({ ...run, length }))
  })
  return joinRuns(...perCharacter)
}

function whole(length: number, hand: Hand): HandRuns {
  return length === 0 ? [] : [{ length, hand, actor: null, suggestion: null }]
}

/** Every character has a hand, whatever a step claimed. */
function fit(runs: HandRuns, length: number, otherwise: Hand): HandRuns {
  const missing = length - runsLength(runs)
  if (missing === 0) return runs
  return missing < 0 ? sliceRuns(runs, 0, length) : joinRuns(runs, whole(missing, otherwise))
}

function firstEndingAfter(blocks: readonly PlacedBlock[], pos: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    const block = blocks[middle]
    if (block && block.pos + block.node.content.size <= pos) low = middle + 1
    else high = middle
  }
  return low
}
