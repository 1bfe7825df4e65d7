import { measure, type Measure } from './measure.ts'
import type { ProseReading } from './prose-reading.ts'
import { occurrences } from './tally.ts'

/** Punctuation and how words are written, in any language. Of marks in a row (`?!`, `...`) each kind counts once. */
export const MARK_MEASURES: readonly Measure[] = [
  marks('commas', /[,、，،](?!\p{N})/gu, 2),
  marks('semicolons', /[;；]/g, 1),
  marks('colons', /[:：](?!\p{N})/gu, 1),
  marks('dashes', /—+|[ \u00a0]–[ \u00a0]|–(?=["”’])|[ \u00a0]-[ \u00a0]|(?<=\p{L})--(?=[\p{L}\s"”’])/gu, 1),
  marks('exclamations', /[!！]+(?:[?？!！]*)/g, 1),
  marks('questions', /[?？]+/g, 1),
  marks('ellipses', /…+|\.(?: ?\.){2,}/g, 1),
  marks('parentheses', /[(（]/g, 1),
  counted('told-questions', toldQuestions),
  counted('all-capitals', ({ words }) => words.filter(({ text }) => SHOUTED.test(text)).length),
  counted(
    'compounds',
    ({ words }) => words.filter(({ text }) => text.length > 2 && HYPHEN.test(text) && COMPOUND.test(text)).length,
  ),
  counted('figures', ({ words }) => words.filter(({ text }) => /^\p{N}/u.test(text)).length),
]

/** A vowel tells a word from most abbreviations. */
const SHOUTED = /^(?=.*[AEIOUYÄÖÜÉÈÀÓÍ])\p{Lu}{2,}$/u
const HYPHEN = /[-‐‑]/
const COMPOUND = /^\p{L}+(?:[-‐‑]\p{L}+)+$/u

function marks(id: string, pattern: RegExp, scale: number): Measure {
  return counted(id, ({ text }) => text.match(pattern)?.length ?? 0, scale)
}

function counted(id: string, count: (reading: ProseReading) => number, scale = 1): Measure {
  return measure({ id, reckoning: occurrences(count), scale, unit: 'per-100-words', language: 'any' })
}

/** Questions that the narration asks. */
function toldQuestions({ text, words, sentences }: ProseReading): number {
  return sentences.filter(({ to, voice }) => {
    const last = words[to - 1]
    return voice === 'narration' && last?.voice === 'narration' && /^[?？]/.test(text.slice(last.to, last.to + 1))
  }).length
}
