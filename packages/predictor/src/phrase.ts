import type { Asked, Chance, NextUnits } from './next-units.ts'
import { isWord, type Unit } from './unit.ts'

/** What may be shown at the caret. */
export interface Phrase {
  /** What stands behind the caret if it is taken. */
  readonly text: string
  readonly units: readonly Unit[]
  /** Natural logarithm of how probable each unit is by the model, the first given what has begun of it. */
  readonly logChances: readonly number[]
}

/** How probable a phrase of `units` is to be what the writer means, all of it, in [0, 1]; `log` is the model's logarithm. */
export type Sureness = (log: number, units: number) => number

export interface Reach {
  /** Words at most; marks count none. */
  readonly words: number
  /** Below this nothing is shown, and nothing is added. */
  readonly sure: number
}

const LOOKED_AT = 8
const HALVINGS = 10

/**
 * The longest phrase that is sure enough as a whole, unit by unit the likeliest; null where not even its first unit is,
 * or where it says less than two characters.
 */
export async function surePhrase(
  { context, begun }: { readonly context: readonly Unit[]; readonly begun: string },
  source: NextUnits,
  { words, sure, sureness }: Reach & { readonly sureness: Sureness },
  signal: AbortSignal,
): Promise<Phrase | null> {
  let best: Phrase | null = null
  let phrase: Phrase = { text: '', units: [], logChances: [] }
  while (wordsOf(phrase.units) < words && !signal.aborted) {
    const start = phrase.units.length === 0 ? begun : ''
    const least = leastFor(phrase, sureness, sure)
    if (least === null) break
    const asked = { context: [...context, ...phrase.units], begun: start, most: LOOKED_AT, least }
    const next = await likeliest(asked, source, signal)
    if (next === null) break
    phrase = {
      text: phrase.text + next.unit.slice(start.length),
      units: [...phrase.units, next.unit],
      logChances: [...phrase.logChances, Math.log(next.chance)],
    }
    if (surenessOf(phrase, sureness) < sure) break
    best = phrase
  }
  return best === null || best.text.trim().length < 2 || signal.aborted ? null : best
}

export function surenessOf({ logChances }: Pick<Phrase, 'logChances'>, sureness: Sureness): number {
  return sureness(
    logChances.reduce((sum, log) => sum + log, 0),
    logChances.length,
  )
}

/** How probable the next unit has to be for the phrase to stay sure, a little less; null where nothing is enough. */
function leastFor({ logChances }: Phrase, sureness: Sureness, sure: number): number | null {
  const sureAt = (chance: number): boolean =>
    surenessOf({ logChances: [...logChances, Math.log(chance)] }, sureness) >= sure
  if (!sureAt(1)) return null
  let [low, high] = [0, 1]
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (sureAt(middle)) high = middle
    else low = middle
  }
  return low
}

async function likeliest(asked: Asked, source: NextUnits, signal: AbortSignal): Promise<Chance | null> {
  const { chances, begun: mass } = await source.next(asked, signal)
  const [first] = chances
  return first === undefined || first.chance <= 0
    ? null
    : { unit: first.unit, chance: Math.min(1, first.chance / mass) }
}

function wordsOf(units: readonly Unit[]): number {
  return units.filter(isWord).length
}
