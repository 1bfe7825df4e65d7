import type { Node } from '@tiptap/pm/model'
import type { DocChange, DocChanges } from './doc-change.ts'
import { joinPieces, piecesIn, type Lost, type Piece, type Pieces } from './pieces.ts'
import { placeText } from './place-text.ts'

/** Fewer characters than this are not known again in another place: they may be anybody's. */
const LEAST_MOVED = 4

/** What an edit may give back: undo all of it where it stood; undo and a move longer stretches anywhere. */
export type Regaining = 'undone' | 'moved'

/** An insertion, in the document after it, and what may come back by it. */
export interface Return {
  readonly changes: DocChanges
  readonly after: Node
  readonly how: Regaining
}

/** Finds lost parts of `text` again in what was put in. */
export function regainPieces(pieces: Pieces, text: string, back: Return): Pieces {
  return back.changes.reduce<Pieces>((known, change) => regainFrom(known, { ...back, text, change }), pieces)
}

interface Insertion extends Return {
  readonly change: DocChange
  readonly text: string
}

function regainFrom(pieces: Pieces, insertion: Insertion): Pieces {
  const { change, after, text, how } = insertion
  if (pieces.lost.length === 0 || change.fromB >= change.toB) return pieces
  const undone = how === 'undone' ? undoLast(pieces, insertion) : null
  if (undone) return undone
  let state = pieces
  for (const put of piecesIn(after, change.fromB, { from: change.fromB, to: change.toB })) {
    let cursor = put.from
    for (const lost of pieces.lost) {
      const least = how === 'undone' && isAt(change, lost) ? 1 : LEAST_MOVED
      const found = findLost(text, lost, { words: placeText(after, cursor, put.to), from: cursor }, least)
      if (!found) continue
      state = reattach(state, lost, found)
      cursor = found.to
    }
  }
  return state
}

/** Where the insertion is what the last deletion took, each part stands where it stood in that. */
function undoLast(pieces: Pieces, { change, after, text }: Insertion): Pieces | null {
  const last = pieces.lost.reduce((turn, lost) => Math.max(turn, lost.turn), 0)
  const taken = pieces.lost.filter(lost => lost.turn === last && isAt(change, lost))
  const back = taken.map(({ offset, length, lead }): Piece => {
    const from = change.fromB + lead
    return { from, to: from + length, offset }
  })
  const isSame = taken.every(({ offset, length, span }, index) => {
    const { from, to } = back[index] ?? { from: 0, to: 0 }
    const words = text.slice(offset, offset + length)
    return span === change.toB - change.fromB && placeText(after, from, to) === words
  })
  if (taken.length === 0 || !isSame) return null
  return {
    kept: joinPieces([...pieces.kept, ...back]),
    lost: pieces.lost.filter(lost => !taken.includes(lost)),
  }
}

/** Whether what was put in stands where the part went. */
function isAt({ fromB, toB }: DocChange, { from, to }: Lost): boolean {
  return from <= fromB && toB <= to
}

interface Put {
  readonly words: string
  readonly from: number
}

/** The lost text whole, or as much of it as what was put in begins with, ends with, or is. */
function findLost(text: string, { offset, length }: Lost, { words, from }: Put, least: number): Piece | null {
  const wanted = text.slice(offset, offset + length)
  const found = (at: number, part: number, size: number): Piece | null =>
    size >= least && size > 0 ? { from: from + at, to: from + at + size, offset: offset + part } : null
  const whole = words.indexOf(wanted)
  if (whole >= 0) return found(whole, 0, length)
  const part = wanted.indexOf(words)
  if (part >= 0) return found(0, part, words.length)
  for (let size = Math.min(words.length, length) - 1; size >= least; size--) {
    if (words.endsWith(wanted.slice(0, size))) return found(words.length - size, 0, size)
    if (words.startsWith(wanted.slice(length - size))) return found(0, length - size, size)
  }
  return null
}

function reattach({ kept, lost }: Pieces, from: Lost, piece: Piece): Pieces {
  const length = piece.to - piece.from
  const rest = [
    { ...from, length: piece.offset - from.offset },
    { ...from, offset: piece.offset + length, length: from.offset + from.length - piece.offset - length },
  ].filter(one => one.length > 0)
  return {
    kept: joinPieces([...kept, piece]),
    lost: lost.flatMap(one => (one === from ? rest : [one])),
  }
}
