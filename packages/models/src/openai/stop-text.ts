import { stopScanner } from '../stop-scanner.ts'

/** A piece of an answer, with its log-probability where that is known. */
export interface Piece {
  readonly text: string
  readonly logProbability?: number
}

/** Ends an answer at the first of some texts, for an endpoint that does not. */
export interface StopText {
  /** What may be shown now that `piece` has come: one that could hold the beginning of a stop is held back. */
  take(piece: Piece): readonly Piece[]
  /** What was held back, once nothing more comes. */
  rest(): readonly Piece[]
  /** Whether a stop has come; nothing is shown after it. */
  readonly isStopped: boolean
}

/** The piece that a stop falls into is cut there and loses its log-probability, which was of all of it. */
export function stopText(stops: readonly string[]): StopText {
  const scanner = stopScanner(stops)
  let held: readonly Piece[] = []
  let isStopped = false
  /** Letters of `held` that the scanner lets go. */
  let sure = 0

  function take(piece: Piece): readonly Piece[] {
    if (isStopped) return []
    const { text, stopped } = scanner.add(piece.text)
    const pieces = [...held, piece]
    sure += text.length
    isStopped = stopped
    const ready = stopped ? cutAt(pieces, sure) : endingBy(pieces, sure)
    held = stopped ? [] : pieces.slice(ready.length)
    sure -= lengthOf(ready)
    return ready
  }

  return {
    take,
    rest() {
      const last = held
      held = []
      return last
    },
    get isStopped() {
      return isStopped
    },
  }
}

function endingBy(pieces: readonly Piece[], until: number): readonly Piece[] {
  const beyond = pieces.findIndex((_, at) => lengthOf(pieces.slice(0, at + 1)) > until)
  return beyond === -1 ? pieces : pieces.slice(0, beyond)
}

function cutAt(pieces: readonly Piece[], until: number): readonly Piece[] {
  const whole = endingBy(pieces, until)
  const rest = pieces[whole.length]?.text.slice(0, until - lengthOf(whole)) ?? ''
  return rest === '' ? whole : [...whole, { text: rest }]
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0)
}
