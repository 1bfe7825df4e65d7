import type { Node } from '@tiptap/pm/model'
import type { DocChange, DocChanges } from './doc-change.ts'
import { joinPieces, piecesIn, type Lost, type Piece, type Pieces } from './pieces.ts'
import { placeText } from './place-text.ts'

/** Fewer characters than this are not known again in another place: they may be anybody's. */
export const LEAST_MOVED = 4

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
  const undone = how === 'undone' ? undoOne(pieces, insertion) : null
  if (undone) return undone
  let state = pieces
  for (const put of piecesIn(after, change.fromB, { from: change.fromB, to: change.toB })) {
    let cursor = put.from
    for (const run of runsOf(state.lost)) {
      const words = placeText(after, cursor, put.to)
      const isHere = how === 'undone' && isAt(change, run)
      const found = findRun(text, run, { words, from: cursor }, { isHere, how })
      if (!found) continue
      state = reattach(state, found)
      cursor = found.to
    }
  }
  return state
}

/** Parts that were neighbours in the text and may come back together, as letters deleted one by one. */
function runsOf(lost: readonly Lost[]): readonly Lost[] {
  const runs: Lost[] = []
  for (const one of lost) {
    const last = runs.at(-1)
    const meets = last && last.offset + last.length === one.offset && last.from <= one.to && one.from <= last.to
    if (!meets) runs.push(one)
    else {
      const { from, to } = { from: Math.min(last.from, one.from), to: Math.max(last.to, one.to) }
      runs[runs.length - 1] = { ...last, length: last.length + one.length, from, to }
    }
  }
  return runs
}

/** Where the insertion is what one deletion took there, each part stands where it stood in that; the latest such. */
function undoOne(pieces: Pieces, { change, after, text }: Insertion): Pieces | null {
  const here = pieces.lost.filter(lost => isAt(change, lost) && lost.span === change.toB - change.fromB)
  for (const turn of new Set(here.map(lost => lost.turn).toSorted((a, b) => b - a))) {
    const taken = here.filter(lost => lost.turn === turn)
    const back = taken.map(({ offset, length, lead }): Piece => {
      const from = change.fromB + lead
      return { from, to: from + length, offset }
    })
    const isSame = back.every(
      ({ from, to, offset }) => placeText(after, from, to) === text.slice(offset, offset + to - from),
    )
    const lost = pieces.lost.filter(one => !taken.includes(one))
    if (isSame) return { kept: joinPieces([...pieces.kept, ...back]), lost }
  }
  return null
}

/** Whether what was put in stands where the part went. */
function isAt({ fromB, toB }: DocChange, { from, to }: Lost): boolean {
  return from <= fromB && toB <= to
}

interface Where {
  readonly isHere: boolean
  readonly how: Regaining
}

interface Put {
  readonly words: string
  readonly from: number
}

/** The lost text whole; of a move also a part. A few letters only where they stood, and nothing beside them. */
function findRun(text: string, { offset, length }: Lost, { words, from }: Put, { isHere, how }: Where): Piece | null {
  const wanted = text.slice(offset, offset + length)
  const found = (at: number, part: number, size: number): Piece => ({
    from: from + at,
    to: from + at + size,
    offset: offset + part,
  })
  const whole = words.indexOf(wanted)
  if (whole >= 0) return length >= LEAST_MOVED || (isHere && words === wanted) ? found(whole, 0, length) : null
  const part = wanted.indexOf(words)
  return part >= 0 && how === 'moved' && words.length >= LEAST_MOVED ? found(0, part, words.length) : null
}

function reattach({ kept, lost }: Pieces, piece: Piece): Pieces {
  const start = piece.offset
  const end = start + piece.to - piece.from
  const left = lost.flatMap(one => {
    const head = { ...one, length: Math.min(one.length, start - one.offset) }
    const skipped = Math.max(0, end - one.offset)
    const tail = { ...one, offset: one.offset + skipped, length: one.length - skipped }
    return skipped === 0 ? [one] : [head, tail].filter(({ length }) => length > 0)
  })
  return { kept: joinPieces([...kept, piece]), lost: left }
}
