import { copydeskRules } from '../copydesk-rules.ts'
import { DETERMINERS, INDEFINITES, NEGATIVES, SUBJECT_PRONOUNS } from '../english/closed-classes.ts'
import { ACTION_VERBS } from '../english/action-verbs.ts'
import { EVENT_VERBS } from '../english/event-verbs.ts'
import { pastOf, thirdPersonOf } from '../english/inflect.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isCapital, isJoined, type Token } from '../reading/token.ts'
import { deleteWords, oneEdit, type Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** Something else in the sentence that the suddenness is set against. */
const CONTRAST = wordList(
  'but then until till when while as still yet though although after before had been quiet silence silent quietly slowly gradually moment minute once since because if so almost just even not',
)

/** What begins to be rather than happens: "Suddenly it was dark" tells of a change that "It was dark" does not. */
const STATES = wordList(
  'am is are was were felt feels feel seemed seems seem knew knows know wanted wants want understood understands understand realised realises realized realizes looked looks had has have meant means mattered matters',
)

/** Finite forms of events, behind which "suddenly" may stand: "he suddenly stopped". */
const EVENTS: ReadonlySet<string> = new Set(
  [...EVENT_VERBS, ...ACTION_VERBS].flatMap(base => [pastOf(base, 'uk') ?? '', thirdPersonOf(base)]),
)

/** `Suddenly the phone rang.` → `The phone rang.` */
export const suddenly: Rule = {
  id: copydeskRules.suddenly,
  reach: 'narration',
  find: (block, sentence) => {
    const at = sentence.tokens.findIndex(({ lower }) => lower === 'suddenly')
    const last = at === -1 ? allOfASudden(sentence) : at
    if (last === null || isVoiced(block) || isSetAgainst(sentence, last)) return []
    return oneEdit(cut(sentence, at === -1 ? 0 : at, last))
  },
}

/** The last word of "all of a sudden" where it opens the sentence. */
function allOfASudden({ tokens }: Sentence): number | null {
  const words = ['all', 'of', 'a', 'sudden']
  return words.every((word, index) => tokens[index]?.lower === word) ? words.length - 1 : null
}

/** A child, or anybody who tells in a speaking voice, may be surprised aloud. */
function isVoiced({ voice }: ReadBlock): boolean {
  return voice.person === 'first' && voice.spoken
}

function isSetAgainst({ tokens, close, text }: Sentence, last: number): boolean {
  if (!close.startsWith('.') || close.startsWith('..') || /[;:—–…]/.test(text)) return true
  if (tokens.filter(({ lower }) => lower === 'suddenly').length > 1) return true
  return tokens.some(({ lower }, at) => at !== last && (CONTRAST.has(lower) || NEGATIVES.has(lower)))
}

function cut(sentence: Sentence, first: number, last: number): Edit | null {
  const word = sentence.text.slice(
    (sentence.tokens[first]?.from ?? 0) - sentence.from,
    (sentence.tokens[last]?.to ?? 0) - sentence.from,
  )
  if (first === 0) return opensClause(sentence.tokens, last + 1) ? lead(sentence, last, word) : null
  return isBesideEvent(sentence.tokens, first) ? deleteWords(sentence, { first, last }, word) : null
}

/** With its comma, and the next word a capital. */
function lead({ tokens }: Sentence, last: number, word: string): Edit | null {
  const [first, next] = [tokens[0], tokens[last + 1]]
  if (first === undefined || next === undefined || !/^,? $/.test(next.gap)) return null
  return { from: first.from, to: next.to, text: next.text.replace(/^\p{Ll}/u, letter => letter.toUpperCase()), word }
}

/** A subject comes next: not "Suddenly afraid, she ran", nor "Suddenly came a sound". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]
  if (next === undefined || tokens.length - at < 3) return false
  if (next.lower !== 'there' && tokens.some(({ lower }) => STATES.has(lower))) return false
  return (
    DETERMINERS.has(next.lower) ||
    SUBJECT_PRONOUNS.has(next.lower) ||
    INDEFINITES.has(next.lower) ||
    next.lower === 'there' ||
    isCapital(next)
  )
}

/** Right before an event, or at the very end behind one. "Was suddenly afraid" is a change, not a speed. */
function isBesideEvent(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!isJoined(tokens[at])) return false
  if (next === undefined) return EVENTS.has(tokens[at - 1]?.lower ?? '')
  return isJoined(next) && EVENTS.has(next.lower) && tokens[at - 1]?.lower !== 'and'
}
