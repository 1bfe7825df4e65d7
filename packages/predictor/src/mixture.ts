import type { Asked, Chance, Foretold, NextUnits } from './next-units.ts'
import type { OwnPages } from './own-pages.ts'
import type { Unit } from './unit.ts'

/** How much of each chance is the pages' own. */
export interface Mixing {
  /** In [0, 1): where the pages know none of the units before, one, two or more; as many as there are, the last for all beyond. */
  readonly own: readonly number[]
}

/** The share of the pages where they know so many of the units before. */
export function shareAt({ own }: Mixing, known: number): number {
  return own[Math.min(known, own.length - 1)] ?? 0
}

/** So many of each side, so that a unit which is second to both may be the first of the mixture. */
const LOOKED_AT = 8
/** What the model gives a unit that the pages name counts down to this share of what would be enough alone. */
const LEAST_BESIDE = 0.25

/**
 * A language model bent by a writer's own pages: linear interpolation, unit by unit, the cache of Kuhn & De Mori (1990)
 * with n-grams in place of single words, heeded the more the longer the context that they know (Jelinek & Mercer 1980).
 */
export function mixture(model: NextUnits, pages: OwnPages, mixing: () => Mixing): NextUnits {
  return {
    async next(asked: Asked, signal: AbortSignal): Promise<Foretold> {
      const share = pages.size === 0 ? 0 : shareAt(mixing(), pages.known(asked.context))
      if (share === 0) return model.next(asked, signal)
      const wider = { ...asked, most: Math.max(asked.most, LOOKED_AT), least: LEAST_BESIDE * (asked.least ?? 0) }
      const [general, own] = await Promise.all([model.next(wider, signal), pages.next(wider, signal)])
      const byUnit = new Map<Unit, number>()
      for (const { unit, chance } of general.chances)
        byUnit.set(unit, (1 - share) * chance + share * pages.chanceOf(asked.context, unit))
      for (const { unit, chance } of own.chances) if (!byUnit.has(unit)) byUnit.set(unit, share * chance)
      const chances = [...byUnit]
        .map(([unit, chance]): Chance => ({ unit, chance }))
        .toSorted((one, other) => other.chance - one.chance || (one.unit < other.unit ? -1 : 1))
      const begun = (1 - share) * general.begun + share * own.begun
      return { chances: chances.slice(0, asked.most), begun }
    },
  }
}

/** What one unit of the writer's was worth to both, as they foretold it before it was written. */
export interface Sighting {
  readonly general: number
  readonly own: number
  /** How many of the units before it the pages knew. */
  readonly known: number
}

/** Less than this neither foretold it: which of them less says nothing. */
const UNHEARD = 1e-12
const STEPS = 12
const LEAST = 0.005
const MOST = 0.8

/**
 * The shares of the pages by expectation maximisation over what the writer went on with (Jelinek & Mercer 1980), each
 * from that of `before` on, which itself counts as `weight` sightings. Bounded, so that neither side ever falls silent.
 */
export function fitMixing(sightings: readonly Sighting[], before: Mixing, weight = 0): Mixing {
  const last = before.own.length - 1
  const own = before.own.map((share, known) => {
    const here = sightings.filter(one => Math.min(one.known, last) === known && one.general + one.own > UNHEARD)
    return fitShare(here, share, weight)
  })
  return { own }
}

function fitShare(sightings: readonly Sighting[], before: number, weight: number): number {
  if (sightings.length === 0) return before
  let own = before
  for (let step = 0; step < STEPS; step++) {
    const credit = sightings.reduce((sum, one) => sum + (own * one.own) / (own * one.own + (1 - own) * one.general), 0)
    own = Math.min(MOST, Math.max(LEAST, (credit + weight * before) / (sightings.length + weight)))
  }
  return own
}
