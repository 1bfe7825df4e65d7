import { NOTHING_FORETOLD, type Asked, type Chance, type Foretold, type NextUnits } from './next-units.ts'
import { unitsOf, type Unit } from './unit.ts'

/** Units of context that are looked at. */
const LONGEST_CONTEXT = 3
/** Taken off every count for what was not seen. */
const DISCOUNT = 0.75
/** Between units of one context; stands in no unit. */
const JOIN = '\u0001'
/** As many followers of one context as are ranked. */
const MOST_RANKED = 400

/**
 * What a writer's own pages go on with: n-grams of their units up to order four, interpolated with absolute discounting
 * (Ney, Essen & Kneser 1994). What is left of the lowest order is for words that the pages do not have.
 */
export interface OwnPages extends NextUnits {
  /** Takes in a paragraph. */
  learn(text: string): void
  /** Takes out what was taken in before, as when a paragraph was changed. */
  unlearn(text: string): void
  /** Units taken in. */
  readonly size: number
  /** How many of the last units of `context`, three at most, the pages have gone on from. */
  known(context: readonly Unit[]): number
  /** How probable `unit` is after `context`. */
  chanceOf(context: readonly Unit[], unit: Unit): number
}

export function ownPages(): OwnPages {
  return new Pages()
}

class Pages implements OwnPages {
  size = 0
  private readonly followers = new Map<string, Followers>()
  private readonly byBeginning = new Map<string, Map<Unit, number>>()

  learn(text: string): void {
    this.count(text, 1)
  }

  unlearn(text: string): void {
    this.count(text, -1)
  }

  known(context: readonly Unit[]): number {
    let length = Math.min(LONGEST_CONTEXT, context.length)
    while (length > 0 && !this.followers.has(keyOf(context, length))) length--
    return length
  }

  chanceOf(context: readonly Unit[], unit: Unit): number {
    let chance = 0
    for (let length = 0; length <= Math.min(LONGEST_CONTEXT, context.length); length++) {
      const known = this.followers.get(keyOf(context, length))
      if (known === undefined) break
      chance = known.chanceOf(unit, chance)
    }
    return chance
  }

  next(asked: Asked): Promise<Foretold> {
    if (this.size === 0) return Promise.resolve(NOTHING_FORETOLD)
    const ranked = [...this.candidates(asked)]
      .map((unit): Chance => ({ unit, chance: this.chanceOf(asked.context, unit) }))
      .toSorted((one, other) => other.chance - one.chance || (one.unit < other.unit ? -1 : 1))
    const begun = ranked.reduce((sum, { chance }) => sum + chance, 0)
    return Promise.resolve({ chances: ranked.slice(0, asked.most), begun: Math.min(1, begun) })
  }

  private count(text: string, by: 1 | -1): void {
    const units = unitsOf(text)
    units.forEach((unit, at) => {
      for (let length = 0; length <= Math.min(LONGEST_CONTEXT, at); length++) {
        const key = keyOf(units.slice(at - length, at), length)
        const known = this.followers.get(key) ?? new Followers()
        known.count(unit, by)
        if (known.total === 0) this.followers.delete(key)
        else this.followers.set(key, known)
      }
      for (const beginning of beginningsOf(unit)) {
        const alike = this.byBeginning.get(beginning) ?? new Map<Unit, number>()
        addTo(alike, unit, by)
        this.byBeginning.set(beginning, alike)
      }
    })
    this.size += by * units.length
  }

  /** Those of the longest contexts first; without a context those that begin alike. */
  private candidates({ context, begun }: Asked): ReadonlySet<Unit> {
    const found = new Set<Unit>()
    for (let length = Math.min(LONGEST_CONTEXT, context.length); length > 0 && found.size < MOST_RANKED; length--)
      for (const unit of this.followers.get(keyOf(context, length))?.units() ?? [])
        if (unit.startsWith(begun)) found.add(unit)
    for (const unit of this.byBeginning.get(begun.slice(0, longestBeginning(begun)))?.keys() ?? [])
      if (unit.startsWith(begun)) found.add(unit)
    return found
  }
}

/** What stood after one context. */
class Followers {
  total = 0
  private readonly counts = new Map<Unit, number>()

  count(unit: Unit, by: 1 | -1): void {
    this.total += by
    addTo(this.counts, unit, by)
  }

  /** Interpolated with `lower`, the same after a context one shorter. */
  chanceOf(unit: Unit, lower: number): number {
    const { total, counts } = this
    return Math.max(0, (counts.get(unit) ?? 0) - DISCOUNT) / total + ((DISCOUNT * counts.size) / total) * lower
  }

  units(): Iterable<Unit> {
    return this.counts.keys()
  }
}

function addTo(counts: Map<Unit, number>, unit: Unit, by: 1 | -1): void {
  const count = (counts.get(unit) ?? 0) + by
  if (count <= 0) counts.delete(unit)
  else counts.set(unit, count)
}

function keyOf(context: readonly Unit[], length: number): string {
  return length === 0 ? '' : context.slice(-length).join(JOIN)
}

/** A space with one or two letters, or as many letters: of fewer nothing is looked up but what follows the context. */
function beginningsOf(unit: Unit): readonly string[] {
  const longest = longestBeginning(unit)
  return [...new Set([unit.slice(0, longest - 1), unit.slice(0, longest)])].filter(beginning => beginning.trim() !== '')
}

function longestBeginning(begun: string): number {
  return begun.startsWith(' ') ? 3 : 2
}
