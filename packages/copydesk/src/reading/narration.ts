import type { DialogueConvention } from '@understudy/contracts'
import { detectDialogue, readSpeechVerb } from '@understudy/prose'
import { wordList } from '../english/word-list.ts'
import type { Token } from './token.ts'

/** Below this an unmarked paragraph may well be a line of talk. */
const TELLING_WORDS = 25

const DASH_OPENS = /^\s*[—–―-]\s*\S/

/** The convention of the work, or, where it is unknown, what the quotation marks of the text itself settle. */
export function settledConvention(
  convention: DialogueConvention,
  text: string,
  before: readonly string[],
): DialogueConvention {
  return convention === 'unknown' ? detectDialogue([...before, text]) : convention
}

/**
 * Whether what stands outside marked speech is surely narration. Not where nothing marks speech, where a dash opens
 * it and nothing closes it, or where a straight mark has lost its partner; unquoted talk is told from narration by
 * its length, its speech verbs, its questions and its "you".
 */
export function isSurelyTold(text: string, tokens: readonly Token[], convention: DialogueConvention): boolean {
  if (convention === 'unknown' || DASH_OPENS.test(text)) return false
  if (convention === 'none') return isUnmarkedTelling(text, tokens)
  if (convention === 'double') return (text.match(/"/g)?.length ?? 0) % 2 === 0
  return true
}

function isUnmarkedTelling(text: string, tokens: readonly Token[]): boolean {
  if (tokens.length < TELLING_WORDS || /[?!]/.test(text)) return false
  return !tokens.some(
    ({ lower }) => isTagVerb(lower) || /^you(?:r|rs|'.*)?$/.test(lower) || /n't$|'(?:m|ll|re|ve)$/.test(lower),
  )
}

/** Speech verbs that narration needs as often for something else. */
const SELDOM_TAGS = wordList(
  'began begins finished finishes read reads laughed laughs sighed sighs breathed breathes cried cries sang sings called calls noted notes',
)

function isTagVerb(word: string): boolean {
  const verb = readSpeechVerb(word)
  return verb !== null && verb.form !== 'base' && !SELDOM_TAGS.has(word)
}
