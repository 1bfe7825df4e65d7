import { byWord } from '../by-word.ts'
import { isCapitalised } from '../is-capitalised.ts'
import type { ProseReading, Word } from '../prose-reading.ts'
import { wordSet } from '../word-set.ts'
import { BE, DETERMINERS, FUNCTION_WORDS, NOT_ADVERBS, STATES } from './word-lists.ts'
import { BASES, IRREGULAR_PASTS, isThirdPerson, UNCHANGING } from './verbs.ts'

const PAST_HELPERS = wordSet("was were had did wasn't weren't hadn't didn't")
const PRESENT_HELPERS = wordSet("is are am has does isn't aren't hasn't doesn't don't haven't")
const PRESENT_SHORT = /^(?:i'm|(?:he|she|it|that|there|who)'s|(?:we|they|you)'re|(?:i|we|they|you)'ve)$/
const ADVERBS = wordSet('never always only still also even just then now not already often')
const THIRD = wordSet('he she it who')
const OTHERS = wordSet('i we they you')
const AUXILIARIES =
  wordSet(`have has had having be been being to would could should might may must will shall can is are was
  were am get got`)

/** The tense that a word of the narration sets its verb in; null where it is no sure sign of either. */
export function tenseOf(words: readonly Word[], at: number): 'past' | 'present' | null {
  const word = words[at]
  if (word === undefined) return null
  const { lower } = word
  if (!mayBeFinite(lower)) return null
  if (PAST_HELPERS.has(lower)) return 'past'
  if (PRESENT_HELPERS.has(lower) || PRESENT_SHORT.test(lower)) return 'present'
  const subject = beforeAdverbs(words, at)
  if (subject !== null && AUXILIARIES.has(subject)) return null
  if (UNCHANGING.has(lower)) return isThird(words, at, subject) ? 'past' : null
  if (IRREGULAR_PASTS.has(lower)) return subject !== null && DETERMINERS.has(subject) ? null : 'past'
  if (isRegularPast(lower)) return subject === null || DETERMINERS.has(subject) || BE.has(subject) ? null : 'past'
  return isPresent(words, at, subject) ? 'present' : null
}

/** Most words are no verb that shows its tense, wherever they stand. */
const mayBeFinite = byWord(
  lower =>
    PAST_HELPERS.has(lower) ||
    PRESENT_HELPERS.has(lower) ||
    PRESENT_SHORT.test(lower) ||
    UNCHANGING.has(lower) ||
    IRREGULAR_PASTS.has(lower) ||
    isRegularPast(lower) ||
    BASES.has(lower) ||
    /[a-z]s$/.test(lower) ||
    isThirdPerson(lower),
)

/** A name takes a verb as `he` does; before anything else an -s is as likely a plural's. */
function isPresent(words: readonly Word[], at: number, subject: string | null): boolean {
  const { lower = '' } = words[at] ?? {}
  if (subject === null) return false
  if (OTHERS.has(subject)) return BASES.has(lower)
  if (THIRD.has(subject)) return /[a-z]s$/.test(lower) && !lower.endsWith('ss') && !lower.includes("'")
  return isThirdPerson(lower) && isCapitalised(words[at - 1]?.text ?? '')
}

/** `he`, or a name right before. */
function isThird(words: readonly Word[], at: number, subject: string | null): boolean {
  if (subject === null) return false
  return THIRD.has(subject) || (/^\p{Lu}\p{L}*\p{Ll}/u.test(words[at - 1]?.text ?? '') && !FUNCTION_WORDS.has(subject))
}

function isRegularPast(lower: string): boolean {
  return lower.length > 3 && /[^e]ed$/.test(lower) && !STATES.has(lower)
}

/** The word before `at` in its clause, over adverbs: null at an opening. */
function beforeAdverbs(words: readonly Word[], at: number): string | null {
  for (let index = at; index > 0; index--) {
    if (words[index]?.joined !== true) return null
    const lower = words[index - 1]?.lower ?? ''
    if (!ADVERBS.has(lower) && !(lower.endsWith('ly') && !NOT_ADVERBS.has(lower))) return lower
  }
  return null
}

/** Verbs of the narration by tense. */
export function tenses({ words }: ProseReading): { readonly past: number; readonly present: number } {
  const count = { past: 0, present: 0 }
  for (const [at, { voice }] of words.entries()) {
    const tense = voice === 'speech' ? null : tenseOf(words, at)
    if (tense !== null) count[tense]++
  }
  return count
}
