import type { Node } from '@tiptap/pm/model'
import { mapThrough, type DocChanges } from './doc-change.ts'
import type { Place } from './pending-hunk.ts'
import { placeText } from './place-text.ts'

/** A part of a followed text that is still there: at `from`, and at `offset` of the text as it was. */
export interface Piece extends Place {
  readonly offset: number
}

/** A part that went: what it was of the text, and between which positions it would come back. */
export interface Lost extends Place {
  readonly offset: number
  readonly length: number
  /** The edit that took it, counted; what else of the document that edit took before it, and in all, as positions. */
  readonly turn: number
  readonly lead: number
  readonly span: number
}

/** Sorted by offset, disjoint in it. */
export interface Pieces {
  readonly kept: readonly Piece[]
  readonly lost: readonly Lost[]
}

/** The text within `stretch`, one piece per run; offsets count `placeText` from `start`. Atoms and structure have none. */
export function piecesIn(doc: Node, start: number, stretch: Place): readonly Piece[] {
  const pieces: Piece[] = []
  doc.nodesBetween(stretch.from, Math.min(stretch.to, doc.content.size), (node, pos) => {
    if (!node.isText) return !node.isInline
    const from = Math.max(pos, stretch.from)
    const to = Math.min(pos + node.nodeSize, stretch.to)
    if (from < to) pieces.push({ from, to, offset: placeText(doc, start, from).length })
    return false
  })
  return joinPieces(pieces)
}

/** Carries pieces through an edit: they shrink, are parted, and what went of them is remembered. */
export function carryPieces({ kept, lost }: Pieces, changes: DocChanges): Pieces {
  const left: Piece[] = []
  const gone: Lost[] = lost.map(one => ({
    ...one,
    from: mapThrough(changes, one.from, -1),
    to: mapThrough(changes, one.to, 1),
  }))
  const turn = 1 + lost.reduce((last, one) => Math.max(last, one.turn), 0)
  for (const piece of kept) {
    let at = piece.from
    const keep = (to: number): void => {
      if (to <= at) return
      const from = mapThrough(changes, at, 1)
      left.push({ from, to: from + to - at, offset: piece.offset + at - piece.from })
    }
    for (const { fromA, toA, fromB, toB } of changes) {
      if (toA < at || (toA === at && fromA !== toA) || fromA >= piece.to) continue
      const start = Math.max(at, fromA)
      keep(start)
      const end = Math.min(toA, piece.to)
      const offset = piece.offset + start - piece.from
      if (end > start) {
        gone.push({ offset, length: end - start, from: fromB, to: toB, turn, lead: start - fromA, span: toA - fromA })
      }
      at = Math.max(at, toA)
    }
    keep(piece.to)
  }
  return { kept: joinPieces(left), lost: gone.toSorted((a, b) => a.offset - b.offset) }
}

/** Neighbours in the text that are neighbours in the document too, made one. */
export function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces.toSorted((a, b) => a.offset - b.offset)) {
    const last = joined.at(-1)
    const follows = last && last.to === piece.from && last.offset + last.to - last.from === piece.offset
    if (follows) joined[joined.length - 1] = { ...last, to: piece.to }
    else joined.push(piece)
  }
  return joined
}

/** How many characters are still there. */
export function piecesLength(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { from, to }) => sum + to - from, 0)
}
