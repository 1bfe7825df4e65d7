import type { Evidence } from './evidence.ts'
import type { Direction } from './direction.ts'
import { sightingsOf, type AboutUnit, type WordSighting } from './word-sighting.ts'

/** What of a passage comes to less says nothing either way. */
const LEAST_MOVE = 0.15
/** The newest so many passages count: more than an entry needs, few enough that a changed taste soon outnumbers the old. */
const PASSAGES = 12
/** Among so many of the newest sightings: a word that is met everywhere costs no more than another. */
const SIGHTINGS = 24

interface Passage {
  /** As the index numbers them. */
  readonly number: number
  move: number
  isPointed: boolean
  stood: boolean
}

/**
 * The record of evidence that a word or phrase is cut (`lower`) or put in (`higher`), by independent passage. A passage
 * that was worked over and in which it was left standing speaks against cutting it. Passages taken with more than this
 * count only as many as there are others on their side, as for measures.
 */
export function wordEvidence(sightings: readonly WordSighting[], unit: string, direction: Direction): Evidence {
  const about = sightingsOf(sightings).about(unit)
  about.reckoned ??= reckon(about)
  return about.reckoned[direction]
}

function reckon(about: AboutUnit): Readonly<Record<Direction, Evidence>> {
  const window = { about, from: Math.max(0, about.of.length - SIGHTINGS), to: about.of.length }
  const all = passagesIn(window)
  const higher = counted(all.filter(({ move }) => move >= LEAST_MOVE))
  const lower = counted(all.filter(({ move }) => move <= -LEAST_MOVE))
  const left = all.filter(({ move, stood }) => Math.abs(move) < LEAST_MOVE && stood)
  return { higher: evidenceOf(window, higher, lower), lower: evidenceOf(window, lower, [...higher, ...left]) }
}

/** The sightings of a unit that are looked at; more may have come behind them since. */
interface Window {
  readonly about: AboutUnit
  readonly from: number
  readonly to: number
}

/** The newest passages, the one met longest ago first, and what was seen in each, added up in its order. */
function passagesIn({ about: { of, moves, passages }, from, to }: Window): readonly Passage[] {
  const newest: number[] = []
  for (let at = to - 1; at >= from && newest.length < PASSAGES; at--) {
    const number = passages[at] ?? 0
    if (!newest.includes(number)) newest.push(number)
  }
  const found = newest.map((number): Passage => ({ number, move: 0, isPointed: false, stood: false }))
  for (let at = from; at < to; at++) {
    const [seen, sighting, move = 0] = [found[newest.indexOf(passages[at] ?? 0)], of[at], moves[at]]
    if (seen === undefined || sighting === undefined) continue
    seen.move += sighting.weight * move
    seen.stood ||= move === 0
    seen.isPointed ||= move !== 0 && !sighting.isTakenWithMore
  }
  return found.reverse()
}

/** Most is only asked how many: the lists are made when they are. */
function evidenceOf(window: Window, agreeing: readonly Passage[], against: readonly Passage[]): Evidence {
  let outcomes: readonly string[] | undefined
  let agreed: readonly string[] | undefined
  return {
    for: agreeing.length,
    against: against.length,
    get outcomes() {
      return (outcomes ??= outcomesOf(window, [...agreeing, ...against]))
    },
    get agreeing() {
      return (agreed ??= outcomesOf(window, agreeing))
    },
  }
}

/** Of the passages of one side, oldest first, those that count. */
function counted(side: readonly Passage[]): readonly Passage[] {
  const pointed = side.filter(({ isPointed }) => isPointed)
  const others = side.filter(({ isPointed }) => !isPointed)
  return [...pointed, ...others.slice(Math.max(0, others.length - pointed.length))]
}

function outcomesOf({ about, from, to }: Window, within: readonly Passage[]): readonly string[] {
  const numbers = new Set(within.map(({ number }) => number))
  const seen = about.of.slice(from, to).filter((_, at) => numbers.has(about.passages[from + at] ?? 0))
  return [...new Set(seen.map(({ outcome }) => outcome))].sort()
}
