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
  move: number
  isPointed: boolean
  stood: boolean
  readonly outcomes: string[]
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

function reckon({ of, moves }: AboutUnit): Readonly<Record<Direction, Evidence>> {
  const passages = new Map<string, Passage>()
  const from = Math.max(0, of.length - SIGHTINGS)
  for (const [at, { passage, outcome, weight, isTakenWithMore }] of of.slice(from).entries()) {
    const move = moves[from + at] ?? 0
    const seen = passages.get(passage) ?? { move: 0, isPointed: false, stood: false, outcomes: [] }
    passages.delete(passage)
    passages.set(passage, seen)
    seen.move += weight * move
    seen.stood ||= move === 0
    seen.isPointed ||= move !== 0 && !isTakenWithMore
    seen.outcomes.push(outcome)
  }
  const all = [...passages.values()].slice(-PASSAGES)
  const higher = counted(all.filter(({ move }) => move >= LEAST_MOVE))
  const lower = counted(all.filter(({ move }) => move <= -LEAST_MOVE))
  const left = all.filter(({ move, stood }) => Math.abs(move) < LEAST_MOVE && stood)
  return { higher: evidenceOf(higher, lower), lower: evidenceOf(lower, [...higher, ...left]) }
}

/** Most is only asked how many: the lists are made when they are. */
function evidenceOf(agreeing: readonly Passage[], against: readonly Passage[]): Evidence {
  let outcomes: readonly string[] | undefined
  let agreed: readonly string[] | undefined
  return {
    for: agreeing.length,
    against: against.length,
    get outcomes() {
      return (outcomes ??= outcomesOf([...agreeing, ...against]))
    },
    get agreeing() {
      return (agreed ??= outcomesOf(agreeing))
    },
  }
}

/** Of the passages of one side, oldest first, those that count. */
function counted(side: readonly Passage[]): readonly Passage[] {
  const pointed = side.filter(({ isPointed }) => isPointed)
  const others = side.filter(({ isPointed }) => !isPointed)
  return [...pointed, ...others.slice(Math.max(0, others.length - pointed.length))]
}

function outcomesOf(passages: readonly Passage[]): readonly string[] {
  return [...new Set(passages.flatMap(({ outcomes }) => outcomes))].sort()
}
