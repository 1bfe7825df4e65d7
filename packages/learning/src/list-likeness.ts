import { inSessionOf, wordsOffered, type Occasion, type OccasionHistory, type SeenList } from './occasion.ts'
import type { Features } from './pattern-features.ts'

/** Shares of words are small: so many times one is about as far from the usual as other features are. */
const SHARE = 3
const USUAL_SHARE = 0.1
/** Fewer characters than this may stand somewhere by chance. */
const LEAST_CHARS = 9
/** How far back what was taken of the last list is looked for, UTF-16 units beyond its own length. */
const LOOK_BACK = 400

/** What a list has in common with those before it in its session, and what became of them. */
export function likenessFeatures(history: OccasionHistory, occasion: Occasion): Features {
  const known = inSessionOf(history, occasion)
  const words = wordsOffered(occasion)
  const like = (lists: readonly SeenList[]): number => Math.max(0, ...lists.map(list => overlap(words, list.words)))
  return {
    'like-left': SHARE * like(known.lists.filter(({ isTaken }) => !isTaken)),
    'like-taken': SHARE * like(known.lists.filter(({ isTaken }) => isTaken)),
    ...lastFeatures(known, occasion, words),
  }
}

function lastFeatures({ last }: OccasionHistory, occasion: Occasion, words: ReadonlySet<string>): Features {
  if (last === null) return {}
  const { suggestions } = last.occasion
  const texts = new Set(suggestions.map(({ text }) => text.trim().toLowerCase()))
  const again = occasion.suggestions.filter(({ text }) => texts.has(text.trim().toLowerCase())).length
  const share = overlap(words, wordsOffered(last.occasion))
  const isTaken = last.ending === 'taken'
  const stands = suggestions.some(({ text }) => standsIn(occasion.before, text))
  return {
    'like-last': SHARE * (share - USUAL_SHARE),
    [`like-last:${last.ending}`]: SHARE * share,
    again,
    'all-again': Number(again > 0 && again === occasion.suggestions.length),
    'more-than-last': occasion.suggestions.length - suggestions.length,
    'last-stands': Number(isTaken && stands),
    'last-gone': Number(isTaken && !stands),
  }
}

function standsIn(before: string, text: string): boolean {
  const said = text.trim()
  return said.length >= LEAST_CHARS && before.slice(-said.length - LOOK_BACK).includes(said)
}

/** The words that two have in common, of all that either has (Jaccard). */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter(word => other.has(word)).length
  return both / Math.max(1, one.size + other.size - both)
}
