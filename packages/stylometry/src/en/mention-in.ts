import { readSpeechVerb } from '@understudy/prose'
import type { Word } from '../prose-reading.ts'
import type { Mention } from '../speech-reading.ts'
import { isPersonName } from './person-name.ts'
import { SHORT_TITLES, TITLES } from './titles.ts'
import { FUNCTION_WORDS } from './word-lists.ts'

const PRONOUN = /^(?:he|she|they|i|we)$/
/** A subject stands among the first words of its tag. */
const SUBJECT_WITHIN = 5

/** Who a stretch of the narration is about: the subject beside a tag's verb, or the one who does the first deed. */
export function mentionIn(words: readonly Word[], from: number, to: number): Mention | null {
  for (let at = from; at < Math.min(to, from + SUBJECT_WITHIN); at++) {
    const word = words[at]
    if (word === undefined) return null
    if (PRONOUN.test(word.lower)) return { type: 'pronoun', pronoun: word.lower }
    if (word.lower === 'the' && words[at + 1]?.joined === true) return theOne(words, at)
    if (isTitle(word.lower) && /^\p{Lu}/u.test(word.text)) continue
    if (isNamed(words, at)) return { type: 'name', name: withTitle(words, at) }
  }
  return null
}

/** In a tag a name needs no more than its capital. */
function isNamed(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || !/^\p{Lu}\p{L}*\p{Ll}/u.test(word.text) || FUNCTION_WORDS.has(word.lower)) return false
  return (word.voice === 'tag' && readSpeechVerb(word.lower) === null) || isPersonName(words, at)
}

function theOne(words: readonly Word[], at: number): Mention | null {
  const [noun, verb] = [words[at + 1], words[at + 2]]
  const isTagged = words[at]?.voice === 'tag' || (verb?.joined === true && readSpeechVerb(verb.lower) !== null)
  return noun !== undefined && isTagged ? { type: 'name', name: `the ${noun.lower}` } : null
}

function withTitle(words: readonly Word[], at: number): string {
  const [before, name] = [words[at - 1], words[at]?.text ?? '']
  const bare = name.replace(/['’]s$/u, '')
  return before !== undefined && isTitle(before.lower) && /^\p{Lu}/u.test(before.text) ? `${before.text} ${bare}` : bare
}

function isTitle(lower: string): boolean {
  return SHORT_TITLES.has(lower) || TITLES.has(lower)
}
