import type { Dial } from './dial.ts'

/** A thing and another that could stand in its place, in the story as in the sentence. */
const THINGS = [
  ['morning', 'evening'],
  ['rain', 'snow'],
  ['door', 'window'],
  ['quay', 'street'],
  ['boat', 'cart'],
  ['tea', 'soup'],
  ['hand', 'sleeve'],
  ['water', 'sand'],
] as const

/** Small words that do the same work. */
const VARIANTS = [
  ['until', 'till'],
  ['at', 'by'],
  ['over', 'above'],
  ['behind', 'beyond'],
  ['under', 'below'],
  ['with', 'beside'],
] as const

/** Two words with "and" between them. */
const PAIR = /\b([a-z]{2,}) and ([a-z]{2,})\b/g

/**
 * What no measure can say: the order of words, the shape of marks, which small word it is, what things there are. None
 * costs more words than a measurable one: a sentence that moved would outweigh all the rest of an edit.
 */
export const OUTSIDE_DIALS: readonly Dial[] = [
  {
    id: 'ordered-pairs',
    says: null,
    more: text => text.replace(PAIR, (_, one: string, other: string) => pairOf([one, other].sort())),
    fewer: text => text.replace(PAIR, (_, one: string, other: string) => pairOf([one, other].sort().toReversed())),
  },
  {
    id: 'curled-apostrophes',
    says: null,
    more: text => text.replaceAll("'", '’'),
    fewer: text => text.replaceAll('’', "'"),
  },
  exchange('things', THINGS),
  exchange('variants', VARIANTS),
]

function pairOf(words: readonly string[]): string {
  return words.join(' and ')
}

/** More: the second of each two words in the place of the first; fewer: the other way round. */
function exchange(id: string, words: readonly (readonly [string, string])[]): Dial {
  return {
    id,
    says: null,
    more: text => words.reduce((all, [one, other]) => all.replaceAll(whole(one), other), text),
    fewer: text => words.reduce((all, [one, other]) => all.replaceAll(whole(other), one), text),
  }
}

function whole(word: string): RegExp {
  return new RegExp(`\\b${word}\\b`, 'g')
}
