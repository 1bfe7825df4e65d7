import { isWord, unitsOf, type NextUnits, type OwnPages, type Sighting, type Unit } from '@understudy/predictor'
import type { AuthorPages } from './author-pages.ts'
import { passagesOf, type Passage } from './passage.ts'

/** One unit of a text, as probable as it was before it was written. */
export interface SeenUnit {
  readonly unit: Unit
  readonly context: readonly Unit[]
  readonly chance: number
}

/** How probable a source finds each unit of a paragraph but the first. */
async function seenUnits({ text, before }: Passage, source: NextUnits): Promise<readonly SeenUnit[]> {
  const units = unitsOf(text)
  const { signal } = new AbortController()
  const seen: SeenUnit[] = []
  for (const [at, unit] of units.entries()) {
    if (at === 0) continue
    const context = [...before, ...units.slice(0, at)]
    const { chances } = await source.next({ context, begun: unit, most: 1, isWhole: true }, signal)
    seen.push({ unit, context, chance: chances[0]?.chance ?? 0 })
  }
  return seen
}

/** The same of all that is foretold of each author. */
export async function seenOf(
  writers: readonly AuthorPages[],
  source: NextUnits,
): Promise<readonly (readonly SeenUnit[])[]> {
  const all: (readonly SeenUnit[])[] = []
  for (const pages of writers) {
    const seen: SeenUnit[] = []
    for (const passage of passagesOf(pages)) seen.push(...(await seenUnits(passage, source)))
    all.push(seen)
  }
  return all
}

/** What each unit was worth to the source and to a writer's pages, which are to bend it. */
export function sightingsOf(seen: readonly SeenUnit[], pages: OwnPages): readonly Sighting[] {
  return seen.map(({ unit, context, chance }) => ({
    general: chance,
    own: pages.chanceOf(context, unit),
    known: pages.known(context),
  }))
}

/** For a unit that is not foretold at all: that it is one of those, and then letter by letter. */
const UNKNOWN_BITS = 12
const LETTER_BITS = 4.7

/** Bits a character of units, each of the chance at its place. */
export function bitsPerCharacter(units: readonly Unit[], chances: readonly number[]): number {
  const bits = units.reduce((sum, unit, at) => {
    const chance = chances[at] ?? 0
    return sum + (chance > 0 ? -Math.log2(chance) : UNKNOWN_BITS + LETTER_BITS * unit.length)
  }, 0)
  return (
    bits /
    Math.max(
      1,
      units.reduce((sum, unit) => sum + unit.length, 0),
    )
  )
}

/** Words below this are foretold by chance alone. */
const LEAST = 0.1

/** Of each word, whether it was foretold first of all when nothing of it was typed. */
export async function foretoldWords(seen: readonly SeenUnit[], source: NextUnits): Promise<readonly boolean[]> {
  const { signal } = new AbortController()
  const right: boolean[] = []
  for (const { unit, context } of seen) {
    if (!isWord(unit)) continue
    const begun = unit.startsWith(' ') ? ' ' : ''
    const { chances } = await source.next({ context, begun, most: 1, least: LEAST }, signal)
    right.push(chances[0]?.unit === unit)
  }
  return right
}
