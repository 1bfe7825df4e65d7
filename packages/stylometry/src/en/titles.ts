import { wordSet } from '../word-set.ts'

/** Titles written short, with a stop or without, and what they are short for. */
export const SHORT_TITLES: ReadonlyMap<string, string> = new Map([
  ['mr', 'mister'],
  ['mrs', 'mrs'],
  ['ms', 'ms'],
  ['dr', 'doctor'],
  ['st', 'saint'],
  ['prof', 'professor'],
  ['rev', 'reverend'],
  ['capt', 'captain'],
  ['col', 'colonel'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['maj', 'major'],
  ['sgt', 'sergeant'],
  ['mme', 'madame'],
  ['mlle', 'mademoiselle'],
])

/** Titles written out, as they go before a name. */
export const TITLES =
  wordSet(`mister doctor saint professor reverend captain colonel general lieutenant major sergeant madame
  mademoiselle monsieur miss mistress master sir lady lord dame aunt auntie uncle cousin nurse sister brother father
  mother admiral corporal inspector constable judge squire king queen prince princess duke duchess count countess baron
  baroness president bishop`)
