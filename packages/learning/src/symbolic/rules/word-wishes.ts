import { wordChanges } from '@understudy/stylometry'
import { namesIn, partsOf } from '../../word-units.ts'
import type { RecordedDifference } from '../trajectory.ts'
import type { WishTest } from './rule-wish.ts'

const MOST_FORMS = 8

/**
 * Of the units that went those that counters do not list: the forms of one word together, each of which may have gone too seldom,
 * and turns of phrase that are all grammar. Single words, and what is put for them, are theirs.
 */
export function wordWishes(units: readonly string[]): readonly WishTest[] {
  const gone = [...new Set(units)]
  return [...formsIn(gone), ...gone.filter(unit => TURNS.has(unit)).map(turn => [turn])].map(list => ({
    type: 'words',
    words: list.map(text => ({ text, wish: 'cut', instead: null })),
  }))
}

const TURNS = new Set(
  'as if,and then,but then,and yet,and so,or so,in which,of which,to which,for which,from which'.split(','),
)

/** Words and short phrases that a difference took out or put others for, names and numbers left out. */
export function unitsThatWent({ kept, passed, language }: RecordedDifference): readonly string[] {
  // forms and turns are those of English
  if (!/^en\b/iu.test(language)) return []
  const names = namesIn([kept, passed])
  const { cuts, swaps } = wordChanges(passed, kept)
  return [...cuts, ...swaps.map(({ from }) => from)].flatMap(text => partsOf(text, names))
}

/** Single words, by the word they are forms of, where there are several. */
function formsIn(gone: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>()
  for (const word of gone) {
    const stem = stemOf(word)
    if (stem !== null) groups.set(stem, [...(groups.get(stem) ?? []), word])
  }
  return [...groups.values()].filter(({ length }) => length > 1 && length <= MOST_FORMS).map(forms => forms.toSorted())
}

const LEAST_STEM = 4

/** What the regular forms of an English word share (`smirk`, `smirked`, `smirking`); null of a phrase or a short word. */
function stemOf(word: string): string | null {
  if (!/^\p{L}+$/u.test(word)) return null
  const bare = word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:ing|ed|es|s)$/u, '')
    .replace(/([b-df-hj-np-tv-z])\1$/u, '$1')
    .replace(/e$/u, '')
  return bare.length < LEAST_STEM ? null : bare
}
