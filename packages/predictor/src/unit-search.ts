import type { Alternative } from '@understudy/contracts'
import type { Asked, Chance, Foretold } from './next-units.ts'
import { goesOn, isWord, PARAGRAPH_END, unitsOf, type Unit } from './unit.ts'

/** What may come next, as far as it was told. */
export interface Likely {
  readonly pieces: readonly Alternative[]
  /** The chance of all that were told of, in [0, 1]. */
  readonly told: number
}

export const NOTHING_LIKELY: Likely = { pieces: [], told: 0 }

/** Of all that fits what has begun, the share that those not told of may have at most. */
export const MOST_UNTOLD = 0.1
/** Of a letter inside a word, about: two bits. */
const CHANCE_OF_LETTER = 0.25
/** A word with a mark behind it that may stand inside it. */
const MAY_GO_ON = /[\p{L}\p{N}\p{M}]['-]$/u

export function sumOf(pieces: readonly Alternative[]): number {
  return Math.min(
    1,
    pieces.reduce((sum, { logProbability }) => sum + Math.exp(logProbability), 0),
  )
}

/** Whether a piece goes some way with what has begun, or beyond it. */
export function fits(piece: string, begun: string): boolean {
  return piece.startsWith(begun) || begun.startsWith(piece)
}

/** A text that a unit may begin with, the marks before it included. */
interface Open {
  readonly text: string
  readonly chance: number
}

/**
 * A best-first search over the tokens that a unit may be made of. Where no space parts it from the marks before, it
 * begins in front of those: one token may be several marks, and a mark that stands as a token of its own says that none
 * of them comes.
 */
export class UnitSearch {
  /** The text that the first token comes behind. */
  readonly before: string
  /** What has begun behind it: the marks, and what has of the unit. */
  readonly begun: string
  private readonly marks: string
  private readonly isBehindWord: boolean
  private open: Open[] = [{ text: '', chance: 1 }]
  private readonly units = new Map<Unit, number>()
  /** Of all texts that begin as asked, complete or not, and of those that begin with the marks. */
  private mass = 0
  private marksMass = 0

  constructor(private readonly asked: Asked) {
    const { context, begun } = asked
    const from = begun.startsWith(' ') ? context.length : marksFrom(context)
    this.before = context.slice(0, from).join('')
    this.marks = context.slice(from).join('')
    this.begun = this.marks + begun
    this.isBehindWord = this.marks === '' && isWord(context.at(-1) ?? '')
  }

  take(): Open | null {
    const [first = null] = this.open.splice(0, 1)
    return first
  }

  grow({ text, chance }: Open, { pieces, told }: Likely): void {
    const isWhole = text.length >= this.begun.length && text.length > this.marks.length && isWord(text)
    const isFirst = text === '' && this.isBehindWord
    // the word before is over: what would go on it cannot come, and its chance is that of the others
    const over = isFirst ? 1 - sumOf(pieces.filter(({ text: piece }) => goesOn(piece))) / told : 1
    for (const { text: piece, logProbability } of pieces) {
      if (isFirst && goesOn(piece)) continue
      const share = (chance * Math.exp(logProbability)) / over
      // of what was not told of as much ends the word as of the rest
      if (isWhole && !goesOn(piece)) this.end(text.slice(this.marks.length), share / told)
      else this.goOn(text, piece, share, told)
    }
    this.open.sort((one, other) => this.promiseOf(other) - this.promiseOf(one))
  }

  /** Whether nothing that is still open can come to be likelier than as many as were asked for, or likely enough. */
  isSettled(): boolean {
    const { begun, isWhole = false, most, least = 0 } = this.asked
    const [first] = this.open
    const open = first === undefined ? 0 : this.promiseOf(first)
    if (open < least * this.mass) return true
    if (isWhole) return open < MOST_UNTOLD * (this.units.get(begun) ?? 0)
    return [...this.units.values()].filter(chance => chance >= open).length >= most
  }

  found(): Foretold {
    const all = this.marks === '' ? 1 : Math.max(this.marksMass, Number.EPSILON)
    const chances = [...this.units]
      .map(([unit, chance]): Chance => ({ unit, chance: Math.min(1, chance / all) }))
      .toSorted((one, other) => other.chance - one.chance || (one.unit < other.unit ? -1 : 1))
    const begun = Math.min(1, Math.max(this.mass / all, Number.EPSILON))
    return { chances: chances.slice(0, this.asked.most), begun }
  }

  /** What may come of an open text: it still lacks letters of what has begun, and each costs some of its chance. */
  private promiseOf({ text, chance }: Open): number {
    return chance * CHANCE_OF_LETTER ** Math.max(0, this.begun.length - text.length)
  }

  private end(unit: Unit, chance: number): void {
    this.units.set(unit, (this.units.get(unit) ?? 0) + chance)
  }

  private goOn(text: string, piece: string, share: number, told: number): void {
    const longer = text + piece
    if (!fits(longer, this.begun)) return
    const begins = (so: string): boolean => longer.startsWith(so) && !(text !== '' && text.startsWith(so))
    if (begins(this.begun)) this.mass += this.begun.trim() === '' ? share / told : share
    if (begins(this.marks)) this.marksMass += share
    this.add(longer, share)
  }

  /** A mark is over as it stands; of a piece with several units the first is over. */
  private add(text: string, chance: number): void {
    const { begun, isWhole = false } = this.asked
    const [unit, ...others] = unitsOf(text.slice(this.marks.length))
    const isOver = unit !== undefined && !MAY_GO_ON.test(text) && (others.length > 0 || !isWord(unit))
    if (isOver && unit.startsWith(begun)) this.end(unit, chance)
    else if (!isOver && !(isWhole && text.length > this.begun.length)) this.open.push({ text, chance })
  }
}

/** Where the marks at the end begin that stand behind each other without a space. */
function marksFrom(context: readonly Unit[]): number {
  let from = context.length
  while (from > 0 && isMark(context[from - 1])) {
    from--
    if (context[from]?.startsWith(' ') === true) break
  }
  return from
}

function isMark(unit: Unit | undefined): boolean {
  return unit !== undefined && unit !== PARAGRAPH_END && !isWord(unit)
}
