import { isCapitalised } from '../is-capitalised.ts'
import type { Word } from '../prose-reading.ts'
import { HEDGES, INTENSIFIERS, NOT_ADVERBS } from './word-lists.ts'

/** Whether `word` is an adverb of manner in -ly that no other measure counts. A capital inside a sentence is a name's. */
export function isAdverb({ lower, text, joined }: Word): boolean {
  return mayBeAdverb(lower) && !(joined && isCapitalised(text))
}

/** The same of the word by itself. */
export function mayBeAdverb(lower: string): boolean {
  if (lower.length < 5 || !lower.endsWith('ly') || NOT_ADVERBS.has(lower)) return false
  return !INTENSIFIERS.has(lower) && !HEDGES.has(lower) && lower !== 'suddenly' && lower !== 'abruptly'
}
