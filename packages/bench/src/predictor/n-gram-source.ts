import type { Chance, NextUnits } from '@understudy/predictor'
import type { KneserNey } from './kneser-ney.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Units of context that an n-gram model of order five reads. */
const CONTEXT = 4
/** Followers of the contexts that are weighed; of words that have begun all are. */
const MOST_WEIGHED = 400

/** The n-gram model as the predictor asks: over the same units, so that only what foretells differs. */
export function nGramSource(model: KneserNey, vocabulary: Vocabulary): NextUnits {
  return {
    next({ context, begun, most }) {
      const ids = context.slice(-CONTEXT).map(vocabulary.idOf)
      const candidates = begun.trim() === '' ? followers(ids, begun) : vocabulary.beginning(begun)
      const chances = candidates
        .map((id): Chance => ({ unit: vocabulary.unitOf(id), chance: model.chanceOf(ids, id) }))
        .toSorted((one, other) => other.chance - one.chance)
      // of units of which no letter stands only the known followers were weighed: the rest of them is not
      const mass = begun.trim() === '' ? 1 : chances.reduce((sum, { chance }) => sum + chance, 0)
      return Promise.resolve({ chances: chances.slice(0, most), begun: mass })
    },
  }
  function followers(ids: readonly number[], begun: string): readonly number[] {
    return model.followers(ids, MOST_WEIGHED).filter(id => vocabulary.unitOf(id).startsWith(begun))
  }
}
