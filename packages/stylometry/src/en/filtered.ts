import { isCapitalised } from '../is-capitalised.ts'
import type { Word } from '../prose-reading.ts'
import { BE, DETERMINERS, FILTER_VERBS, FUNCTION_WORDS, NEGATIVES, PERSONS } from './word-lists.ts'

const OBJECTS = /^(?:that|how|me|him|her|it|us|them|you|someone|somebody|something|everything|everyone|nothing|what)$/
const BETWEEN = /^(?:could|can|only|then|suddenly|also|still|again|already|even|had|just)$/

/**
 * Whether a verb of perceiving at `at` stands between the reader and what is perceived: somebody perceives something
 * that happens or is (`She heard the door slam`). Not in speech, not negated, and not where nothing follows that could
 * stand by itself (`she felt for the key`, `he saw to it`).
 */
export function isFiltered(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || word.voice !== 'narration' || !FILTER_VERBS.has(word.lower)) return false
  const next = words[at + 1]
  const then = words[at + 2]
  const isUnderWay = then?.joined === true && /..ing$/.test(then.lower)
  return next?.joined === true && (isObject(next) || isUnderWay) && isSomebody(words, at)
}

function isObject({ lower, text }: Word): boolean {
  return OBJECTS.test(lower) || DETERMINERS.has(lower) || isCapitalised(text) || /[^s]s$|'s$/.test(lower)
}

function isSomebody(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= at - 3; before--) {
    const [word, after] = [words[before], words[before + 1]]
    if (word === undefined || after?.joined !== true) return word !== undefined && after?.lower === 'and'
    if (NEGATIVES.has(word.lower) || word.lower.endsWith("n't") || BE.has(word.lower)) return false
    if (PERSONS.has(word.lower) || isCapitalised(word.text) || word.lower === 'and') return true
    if (!BETWEEN.test(word.lower) && !word.lower.endsWith('ly')) return !FUNCTION_WORDS.has(word.lower)
  }
  return false
}
