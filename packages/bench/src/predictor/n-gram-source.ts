import type { Chance, NextUnits, Unit } from '@understudy/predictor'
import type { KneserNey } from './kneser-ney.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Units of context that an n-gram model of order five reads. */
const CONTEXT = 4
/** Followers of the contexts that are weighed; of words that have begun all are. */
const MOST_WEIGHED = 400

/** The n-gram model as the predictor asks: over the same units, so that only what foretells differs. */
export function nGramSource(model: KneserNey, vocabulary: Vocabulary): NextUnits {
  return {
    next({ context, begun, most, isWhole = false }) {
      const ids = context.slice(-CONTEXT).map(vocabulary.idOf)
      const isOpen = begun.trim() === ''
      const weighed = isWhole ? known(begun) : isOpen ? model.followers(ids, MOST_WEIGHED) : vocabulary.beginning(begun)
      const chances = model.chancesOf(ids, weighed)
      const all = weighed.map((id, at): Chance => ({ unit: vocabulary.unitOf(id), chance: chances[at] ?? 0 }))
      const fitting = all.filter(({ unit }) => unit.startsWith(begun))
      // where no letter stands only the likeliest were weighed: those that were not begin so as often as they
      const mass = isOpen ? sumOf(fitting) / Math.max(Number.EPSILON, sumOf(all)) : sumOf(fitting)
      const ranked = fitting.toSorted((one, other) => other.chance - one.chance)
      return Promise.resolve({ chances: ranked.slice(0, most), begun: mass })
    },
  }
  function known(unit: Unit): readonly number[] {
    const id = vocabulary.idOf(unit)
    return id === 0 ? [] : [id]
  }
}

function sumOf(chances: readonly Chance[]): number {
  return chances.reduce((sum, { chance }) => sum + chance, 0)
}
