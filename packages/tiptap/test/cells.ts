import { LEAF, type Hunk } from '@understudy/contracts'
import type { Mark, Node } from '@tiptap/pm/model'
import { project } from '../src/projection.ts'

/** One character of a document with its marks; null where it is new and may have any. */
export interface Cell {
  readonly text: string
  readonly marks: string | null
}

/** What a document reads, block by block, with the marks of each character. */
function cellsOf(doc: Node): readonly (readonly Cell[])[] {
  return project(doc).blocks.map(({ node }) =>
    node.children.flatMap(child => {
      const marks = named(child.marks)
      if (child.isText)
        return Array.from({ length: child.nodeSize }, (_, at) => ({ text: child.text?.[at] ?? '', marks }))
      return [{ text: child.type.name === 'hardBreak' ? '\n' : LEAF, marks }]
    }),
  )
}

/** What the blocks read once all of `hunks` are made, by nothing but their definition. */
export function cellsAfter(doc: Node, hunks: readonly Hunk[]): readonly (readonly Cell[])[] {
  const after: (readonly Cell[])[] = []
  for (const [block, cells] of cellsOf(doc).entries()) {
    const own = hunks.filter(({ change }) => change.block === block)
    if (own.some(({ change }) => change.type === 'delete-block')) continue
    const edits = own
      .flatMap(({ change, original }) => {
        if (change.type === 'split') return [{ from: change.at, to: change.at + original.length, text: '\n\n' }]
        return change.type === 'replace' ? [change] : []
      })
      .toSorted((a, b) => b.from - a.from)
    const parts = parted(
      edits.reduce((now, { from, to, text }) => now.toSpliced(from, to - from, ...fresh(text)), [...cells]),
    )
    const join = hunks.find(({ change }) => change.type === 'join' && change.block === block - 1)?.change
    const [first = [], ...rest] = parts
    const last = after.at(-1)
    if (join?.type === 'join' && last) after.splice(-1, 1, [...last, ...fresh(join.text ?? ''), ...first], ...rest)
    else after.push(...parts)
  }
  return after
}

/** Whether each block reads the same, and each character that is not new has the marks it had. */
export function reads(doc: Node, expected: readonly (readonly Cell[])[]): boolean {
  const found = cellsOf(doc)
  const isAlike = (one: Cell | undefined, other: Cell): boolean =>
    one?.text === other.text && (other.marks === null || other.marks === one.marks)
  return (
    found.length === expected.length &&
    expected.every(
      (cells, block) =>
        found[block]?.length === cells.length && cells.every((cell, at) => isAlike(found[block]?.[at], cell)),
    )
  )
}

/** Everything of the host's that is no text and no line break, in order. */
export function atomsOf(doc: Node): readonly string[] {
  const atoms: string[] = []
  doc.descendants(node => {
    if (node.isAtom && !node.isText && node.type.name !== 'hardBreak') atoms.push(node.toString())
    return !node.isAtom
  })
  return atoms
}

/** The blocks without their words. */
export function structureOf(doc: Node): string {
  if (doc.isTextblock || doc.isLeaf) return doc.type.name
  return `${doc.type.name}(${doc.children.map(structureOf).join(',')})`
}

const BREAK: Cell = { text: '\n\n', marks: null }

function fresh(text: string): readonly Cell[] {
  return text.split('\n\n').flatMap((line, index) => {
    const cells = Array.from({ length: line.length }, (_, at) => ({ text: line[at] ?? '', marks: null }))
    return index === 0 ? cells : [BREAK, ...cells]
  })
}

function parted(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const at = cells.indexOf(BREAK)
  return at < 0 ? [cells] : [cells.slice(0, at), ...parted(cells.slice(at + 1))]
}

function named(marks: readonly Mark[]): string {
  return marks.map(({ type }) => type.name).join(' ')
}
