import type { SessionId } from '@understudy/contracts'
import type { Comparison, LexicalPart } from './comparison.ts'
import type { Direction } from './direction.ts'
import type { Evidence } from './evidence.ts'
import { unitEffects } from './word-units.ts'

/** A choice that says something of words, as it is remembered: what lists of words are counted from and tested on. */
export interface WordSighting
  extends Pick<Comparison, 'id' | 'outcome' | 'place' | 'passage' | 'spot' | 'weight' | 'change'>,
    LexicalPart {
  /** How many comparisons had been learned with it. */
  readonly learnedAs: number
  /** Whether a text was taken with all that came in it, so that nobody knows for which of its words. */
  readonly isTakenWithMore: boolean
  readonly session: SessionId
}

/** So many are kept before the oldest are looked through; afterwards so many of the newest, whatever they say. */
const MOST_KEPT = 600
const NEWEST_KEPT = 200
/** Of a unit met in so many passages, the newest few stay for good, as long as there is room. */
const HABIT_PASSAGES = 3
const SIGHTINGS_PER_UNIT = 16
const HABITS_KEPT = 300

/**
 * `sightings`, oldest first, with what `comparison` says of words; the same where it says nothing new. A stretch left
 * standing counts only once the word was ever met: before, nobody could have known it for a word to watch.
 */
export function sighted(
  sightings: readonly WordSighting[],
  comparison: Comparison,
  learnedAs: number,
): readonly WordSighting[] {
  const { lexical, id, outcome, place, spot, weight, change, kind, session } = comparison
  if (lexical === undefined) return sightings
  const index = sightingsOf(sightings)
  const stood = lexical.stood.filter(unit => index.has(unit))
  if (Object.keys(lexical.moved).length === 0 && stood.length === 0) return sightings
  const isTakenWithMore = kind === 'accepted' || kind === 'passed-by'
  const passage = index.passageOf(comparison)
  const told = { id, outcome, place, passage, spot, weight, change, session }
  return extended(sightings, { ...told, ...lexical, stood, learnedAs, isTakenWithMore })
}

/** What was seen of one unit, and what was reckoned from just that. */
export interface AboutUnit {
  readonly of: readonly WordSighting[]
  /** Beside each of them which way it moved; 0 where it stood. */
  readonly moves: readonly (1 | 0 | -1)[]
  /** And in which passage, by a number of its own. */
  readonly passages: readonly number[]
  reckoned: Readonly<Record<Direction, Evidence>> | null
  /** What most passages put for it; undefined while nobody asked. */
  instead: string | null | undefined
}

/** What sightings are looked up by. It goes on from a list to the one with a sighting more. */
export class SightingIndex {
  private readonly byUnit = new Map<string, OpenAbout>()
  private readonly passages = new Map<string, string>()
  private readonly numbers = new Map<string, number>()
  private readonly ids = new Set<string>()
  private readonly stale = new Set<string>()
  private readonly habits = new Set<string>()

  constructor(sightings: readonly WordSighting[]) {
    for (const sighting of sightings) this.add(sighting)
  }

  /** Sightings in which it moved or stood, oldest first. */
  of(unit: string): readonly WordSighting[] {
    return this.byUnit.get(unit)?.of ?? []
  }

  about(unit: string): AboutUnit {
    return this.byUnit.get(unit) ?? unseen()
  }

  has(unit: string): boolean {
    return this.byUnit.has(unit)
  }

  /** Whether a choice of that id was seen. */
  hasSeen(id: string): boolean {
    return this.ids.has(id)
  }

  units(): Iterable<string> {
    return this.byUnit.keys()
  }

  /** The key under which the same words in the same surroundings were met before. */
  passageOf({ passage, spot }: Pick<Comparison, 'passage' | 'spot'>): string {
    return this.passages.get(spot) ?? passage
  }

  /** The newest of all. */
  add(sighting: WordSighting): void {
    this.ids.add(sighting.id)
    this.passages.set(sighting.spot, sighting.passage)
    const number = this.numbers.get(sighting.passage) ?? this.numbers.size
    this.numbers.set(sighting.passage, number)
    const seen = { sighting, number }
    for (const [unit, move] of Object.entries(sighting.moved)) this.see(unit, seen, move)
    for (const unit of sighting.stood) this.see(unit, seen, 0)
  }

  private see(unit: string, { sighting, number }: Seen, move: 1 | 0 | -1): void {
    const about = this.byUnit.get(unit) ?? unseen()
    if (about.of.length === 0) this.byUnit.set(unit, about)
    about.of.push(sighting)
    about.moves.push(move)
    about.passages.push(number)
    about.reckoned = null
    about.instead = undefined
    this.stale.add(unit)
  }

  /** The units of which `isHabit` holds, which may depend on what was seen of a unit and nothing else: each is asked about once for what is seen of it. */
  habitsBy(isHabit: (unit: string) => boolean): ReadonlySet<string> {
    for (const unit of this.stale) {
      if (isHabit(unit)) this.habits.add(unit)
      else this.habits.delete(unit)
    }
    this.stale.clear()
    return this.habits
  }
}

interface OpenAbout extends AboutUnit {
  readonly of: WordSighting[]
  readonly moves: (1 | 0 | -1)[]
  readonly passages: number[]
}

interface Seen {
  readonly sighting: WordSighting
  readonly number: number
}

function unseen(): OpenAbout {
  return { of: [], moves: [], passages: [], reckoned: null, instead: undefined }
}

const indices = new WeakMap<readonly WordSighting[], SightingIndex>()

/** The index of a list that never changes. */
export function sightingsOf(sightings: readonly WordSighting[]): SightingIndex {
  const index = indices.get(sightings) ?? new SightingIndex(sightings)
  indices.set(sightings, index)
  return index
}

function extended(sightings: readonly WordSighting[], sighting: WordSighting): readonly WordSighting[] {
  const all = [...sightings, sighting]
  if (all.length > MOST_KEPT) return kept(all)
  const index = sightingsOf(sightings)
  indices.delete(sightings)
  index.add(sighting)
  indices.set(all, index)
  return all
}

/** A function of the list alone, so that a list that was kept and taken up again goes on as the one in memory. */
function kept(all: readonly WordSighting[]): readonly WordSighting[] {
  const index = new SightingIndex(all)
  const wanted = new Set<WordSighting>()
  for (const unit of index.units()) {
    const found = index.of(unit)
    const isHabit = new Set(found.map(({ passage }) => passage)).size >= HABIT_PASSAGES
    if (isHabit) for (const sighting of found.slice(-SIGHTINGS_PER_UNIT)) wanted.add(sighting)
  }
  const newest = all.slice(-NEWEST_KEPT)
  const habits = all.slice(0, -NEWEST_KEPT).filter(sighting => wanted.has(sighting))
  return [...habits.slice(-HABITS_KEPT), ...newest]
}

/** The effects that a sighting moves, for learning from it anew. */
export function effectsIn(sighting: WordSighting): Readonly<Record<string, number>> {
  return unitEffects(sighting)
}
