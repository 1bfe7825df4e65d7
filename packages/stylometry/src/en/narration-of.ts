import { UNREAD_NARRATION, type Narration } from '../narration.ts'
import type { ProseReading, Word } from '../prose-reading.ts'
import { tenses } from './tense.ts'
import { isPersonName } from './person-name.ts'
import { FILTER_VERBS, THOUGHT_VERBS } from './word-lists.ts'

/** A line may be anybody's. */
const LEAST_WORDS = 6
/** A tense leads with this share of the verbs. */
const LEADING = 0.7

const FIRST = /^(?:i|me|my|we|us|our|i'm|i'd|i'll|i've|myself)$/
const SECOND = /^(?:you|your|you're|you'd|you've|you'll|yourself)$/
const THIRD = /^(?:he|she|him|her|his|they|them|their|himself|herself)$/

export function narrationOf(reading: ProseReading): Narration {
  const told = reading.words.filter(({ voice }) => voice !== 'speech')
  if (told.length < LEAST_WORDS) return UNREAD_NARRATION
  const person = personOf(told)
  return { person, tense: tenseOf(reading), closeTo: person === 'third' ? closeTo(reading.words) : null }
}

/** One "I" tells more than many of "he": the one who tells is in the story. */
function personOf(told: readonly Word[]): Narration['person'] {
  const count = (persons: RegExp) => told.filter(({ lower }) => persons.test(lower)).length
  const [first, second, third] = [count(FIRST), count(SECOND), count(THIRD)]
  if (first > 0 && first * 4 >= second) return 'first'
  if (second > 0 && second >= third) return 'second'
  return third > 0 || told.some((_, at) => isPersonName(told, at)) ? 'third' : null
}

function tenseOf(reading: ProseReading): Narration['tense'] {
  const { past, present } = tenses(reading)
  if (past + present === 0) return null
  if (past >= LEADING * (past + present)) return 'past'
  return present >= LEADING * (past + present) ? 'present' : null
}

/** Who perceives and thinks: one, by name, or a pronoun where no name stands; two are nobody's point of view. */
function closeTo(words: readonly Word[]): string | null {
  const minds = new Set<string>()
  let named: string | null = null
  for (const [at, word] of words.entries()) {
    if (word.voice === 'speech') continue
    if (isPersonName(words, at)) named = word.text.replace(/['’]s$/u, '')
    if (!FILTER_VERBS.has(word.lower) && !THOUGHT_VERBS.has(word.lower)) continue
    const mind = subjectBefore(words, at)
    if (mind === null) continue
    minds.add(mind === 'he' || mind === 'she' ? (named ?? mind) : mind)
  }
  const [only] = minds
  return minds.size === 1 ? (only ?? null) : null
}

function subjectBefore(words: readonly Word[], at: number): string | null {
  for (let before = at - 1; before >= at - 2; before--) {
    const word = words[before]
    if (word === undefined || words[before + 1]?.joined !== true) return null
    if (word.lower === 'he' || word.lower === 'she') return word.lower
    if (isPersonName(words, before)) return word.text
    if (!/ly$|^(?:had|could|never|still|only|also|then)$/.test(word.lower)) return null
  }
  return null
}
