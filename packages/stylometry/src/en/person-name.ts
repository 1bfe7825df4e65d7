import { readSpeechVerb } from '@understudy/prose'
import type { Word } from '../prose-reading.ts'
import { tenseOf } from './tense.ts'
import { SHORT_TITLES, TITLES } from './titles.ts'
import { FUNCTION_WORDS } from './word-lists.ts'

/**
 * Whether the word at `at` names a person who does something: a capital, and a verb behind it or a title before it. At
 * the head of a sentence any word has a capital, so there only the verb tells.
 */
export function isPersonName(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || !/^\p{Lu}\p{L}*\p{Ll}/u.test(word.text) || FUNCTION_WORDS.has(word.lower)) return false
  if (isTitle(words[at - 1]?.lower ?? '')) return true
  if (isTitle(word.lower) || word.lower.endsWith('ly') || word.lower.endsWith('ing')) return false
  if (next?.joined === true && (readSpeechVerb(next.lower) !== null || tenseOf(words, at + 1) !== null)) return true
  return word.joined && readSpeechVerb(words[at - 1]?.lower ?? '') !== null
}

function isTitle(lower: string): boolean {
  return SHORT_TITLES.has(lower) || TITLES.has(lower)
}
