import type { WordWish } from '@understudy/contracts'
import { wordChanges, type WordSwap } from '@understudy/stylometry'
import { GRAMMAR_WORDS } from '../../grammar-words.ts'
import { namesIn, partsOf } from '../../word-units.ts'
import type { RecordedDifference } from '../trajectory.ts'
import type { WishTest } from './rule-wish.ts'

/** More words are no phrase that somebody avoids. */
const MOST_WORDS = 6
const MOST_FORMS = 8

/** Words and phrases that went, or gave way to another: each, and the forms of one word together. */
export function wordWishes(differences: readonly RecordedDifference[]): readonly WishTest[] {
  const changes = differences.map(changedWords)
  const gone = [...new Set(changes.flatMap(({ gone: units }) => units))]
  return [
    ...changes.flatMap(({ swaps }) => swaps.map(({ from, to }) => cut([{ text: from, wish: 'cut', instead: to }]))),
    ...gone.map(text => cut([{ text, wish: 'cut', instead: null }])),
    ...formsIn(gone).map(forms => cut(forms.map(text => ({ text, wish: 'cut', instead: null })))),
  ]
}

/** The units that went, and what was put for what; names and numbers left out. */
function changedWords({ kept, passed }: RecordedDifference): {
  readonly gone: readonly string[]
  readonly swaps: readonly WordSwap[]
} {
  const names = namesIn([kept, passed])
  const isPlain = (text: string): boolean => partsOf(text, names).includes(text)
  const { cuts, swaps } = wordChanges(passed, kept)
  return {
    gone: [...cuts, ...swaps.map(({ from }) => from)].flatMap(text => partsOf(text, names)).filter(isSaying),
    swaps: swaps.filter(({ from, to }) => isPlain(from) && isPlain(to) && (isSaying(from) || isSpelling(from, to))),
  }
}

/** Grammar is put for grammar as a sentence needs it, but for one word written in two ways (`toward`, `towards`). */
function isSpelling(from: string, to: string): boolean {
  return from.length > LEAST_STEM && from.slice(0, LEAST_STEM) === to.slice(0, LEAST_STEM)
}

function cut(words: readonly WordWish[]): WishTest {
  return { type: 'words', words }
}

/** Grammar comes and goes with its sentence; two words of it together may be a turn of phrase (`as if`). */
function isSaying(unit: string): boolean {
  const words = unit.split(' ')
  return (words.length <= MOST_WORDS && words.some(word => !GRAMMAR_WORDS.has(word))) || words.length === 2
}

/** Single words that went, by the word they are forms of, where there are several. */
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
