import type { Chance, NextUnits } from './next-units.ts'
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
    const next = await likeliest([...context, ...phrase.units], start, source, signal)
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

async function likeliest(
  context: readonly Unit[],
  begun: string,
  source: NextUnits,
  signal: AbortSignal,
): Promise<Chance | null> {
  const { chances, begun: mass } = await source.next({ context, begun, most: LOOKED_AT }, signal)
  const [first] = chances
  return first === undefined || first.chance <= 0
    ? null
    : { unit: first.unit, chance: Math.min(1, first.chance / mass) }
}

function wordsOf(units: readonly Unit[]): number {
  return units.filter(isWord).length
}
