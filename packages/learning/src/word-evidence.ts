import type { Evidence } from './evidence.ts'
import type { Direction } from './direction.ts'
import { sightingsOf, type WordSighting } from './word-sighting.ts'

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
  readonly outcomes: Set<string>
}

/**
 * The record of evidence that a word or phrase is cut (`lower`) or put in (`higher`), by independent passage. A passage
 * that was worked over and in which it was left standing speaks against cutting it. Passages taken with more than this
 * count only as many as there are others on their side, as for measures.
 */
export function wordEvidence(sightings: readonly WordSighting[], unit: string, direction: Direction): Evidence {
  const { of, reckoned } = sightingsOf(sightings).about(unit)
  const evidence = reckoned.get(direction) ?? reckon(of, unit, direction)
  reckoned.set(direction, evidence)
  return evidence
}

function reckon(sightings: readonly WordSighting[], unit: string, direction: Direction): Evidence {
  const sign = direction === 'higher' ? 1 : -1
  const passages = new Map<string, Passage>()
  for (const { passage, outcome, moved, weight, isTakenWithMore } of sightings.slice(-SIGHTINGS)) {
    const move = Object.hasOwn(moved, unit) ? (moved[unit] ?? 0) : 0
    const seen = passages.get(passage) ?? { move: 0, isPointed: false, stood: false, outcomes: new Set() }
    passages.delete(passage)
    passages.set(passage, seen)
    seen.move += sign * weight * move
    seen.stood ||= move === 0
    seen.isPointed ||= move !== 0 && !isTakenWithMore
    seen.outcomes.add(outcome)
  }
  const all = [...passages.values()].slice(-PASSAGES)
  const agreeing = counted(all.filter(({ move }) => move >= LEAST_MOVE))
  const against = counted(all.filter(({ move }) => move <= -LEAST_MOVE))
  const left = direction === 'higher' ? [] : all.filter(({ move, stood }) => Math.abs(move) < LEAST_MOVE && stood)
  return {
    for: agreeing.length,
    against: against.length + left.length,
    outcomes: outcomesOf([...agreeing, ...against, ...left]),
    agreeing: outcomesOf(agreeing),
  }
}

/** Of the passages of one side, oldest first, those that count. */
function counted(side: readonly Passage[]): readonly Passage[] {
  const pointed = side.filter(({ isPointed }) => isPointed)
  const others = side.filter(({ isPointed }) => !isPointed)
  return [...pointed, ...others.slice(Math.max(0, others.length - pointed.length))]
}

function outcomesOf(passages: readonly Passage[]): readonly string[] {
  return [...new Set(passages.flatMap(({ outcomes }) => [...outcomes]))].sort()
}
