import type { ItemWord } from '@understudy/persona'
import { actingWeight } from './acting-weight.ts'
import type { Belief } from './posterior.ts'
import type { WordStanding } from './word-claims.ts'
import { effectsOf } from './word-units.ts'

/** A word of a list, as far as it weighs. */
export type WeighedWord = Pick<WordStanding, 'unit' | 'direction' | 'instead'>

export function weighedWord({ text, wish, instead }: ItemWord): WeighedWord {
  return { unit: text, direction: wish === 'cut' ? 'lower' : 'higher', instead }
}

/**
 * What a word of a list lends each of its effects: what is believed of it, on the word's own side, and all together no
 * less than `least`. What is put for a word that is cut is believed in as it is, and no more.
 */
export function wordWeights(
  { unit, direction, instead }: WeighedWord,
  belief: (effect: string) => Pick<Belief, 'mean'>,
  least: number,
): ReadonlyMap<string, number> {
  const own = effectsOf(unit)
  const sign = direction === 'higher' ? 1 : -1
  const weights = new Map<string, number>()
  for (const effect of instead === null ? [] : effectsOf(instead))
    weights.set(effect, actingWeight(belief(effect).mean, 1, 0))
  for (const effect of own) weights.set(effect, actingWeight(belief(effect).mean, sign, least / own.length))
  return weights
}

/** As every word of an item weighs that was locked or said in words: so much on its side, and nothing for what is put for it. */
export function fixedWordWeights({ unit, direction }: WeighedWord, weight: number): ReadonlyMap<string, number> {
  const own = effectsOf(unit)
  const by = ((direction === 'higher' ? 1 : -1) * weight) / own.length
  return new Map(own.map(effect => [effect, by]))
}
