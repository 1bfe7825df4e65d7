import { isWantedWord, wordLabel } from './judge-words.ts'
import type { SeenItem } from './simulated-desk.ts'
import type { Taste } from './taste.ts'

/** What the items say, held against what was planted. */
export interface ItemsJudged {
  /** Planted tastes that a measure can say, and of those the ones that an item says. */
  readonly planted: number
  readonly found: number
  /** Items about a measure that say what was planted, and those that say something else. */
  readonly right: number
  readonly wrong: readonly string[]
  /** Words in lists that are what some planted taste does, and those that are not. */
  readonly rightWords: readonly string[]
  readonly wrongWords: readonly string[]
}

export function judgeItems(items: readonly SeenItem[], tastes: readonly Taste[]): ItemsJudged {
  const sayings = tastes.flatMap(({ dial, side }) => (dial.says === null ? [] : [dial.says[side]]))
  const claims = items.flatMap(({ claim }) => claim ?? [])
  const words = items.flatMap(item => item.words)
  const wrong = claims.filter(claim => !sayings.some(said => said.includes(claim)))
  return {
    planted: sayings.length,
    found: sayings.filter(said => said.some(saying => claims.includes(saying))).length,
    right: claims.length - wrong.length,
    wrong,
    rightWords: words.filter(word => isWantedWord(word, tastes)).map(wordLabel),
    wrongWords: words.filter(word => !isWantedWord(word, tastes)).map(wordLabel),
  }
}
