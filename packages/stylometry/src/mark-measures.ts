import { measure, type Measure } from './measure.ts'
import { occurrences } from './tally.ts'

/** Punctuation, in any language. Of marks in a row (`?!`, `...`) each kind counts once. */
export const MARK_MEASURES: readonly Measure[] = [
  marks('commas', /[,、，،](?!\p{N})/gu, 2),
  marks('semicolons', /[;；]/g, 1),
  marks('colons', /[:：](?!\p{N})/gu, 1),
  marks('dashes', /—+|[ \u00a0]–[ \u00a0]|–(?=["”’])|[ \u00a0]-[ \u00a0]|(?<=\p{L})--(?=[\p{L}\s"”’])/gu, 1),
  marks('exclamations', /[!！]+(?:[?？!！]*)/g, 1),
  marks('questions', /[?？]+/g, 1),
  marks('ellipses', /…+|\.(?: ?\.){2,}/g, 1),
  marks('parentheses', /[(（]/g, 1),
]

function marks(id: string, pattern: RegExp, scale: number): Measure {
  const reckoning = occurrences(({ text }) => text.match(pattern)?.length ?? 0)
  return measure({ id, reckoning, scale, unit: 'per-100-words', language: 'any' })
}
