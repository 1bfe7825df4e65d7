import { copydeskRules } from '../copydesk-rules.ts'
import { DETERMINERS, PLURAL_DETERMINERS, PREPOSITIONS, SUBORDINATORS } from '../english/closed-classes.ts'
import { isUnderWay } from '../english/event-verbs.ts'
import { pastOf, thirdPersonOf } from '../english/inflect.ts'
import { BODY_NOUNS, FELT_NOUNS, PERSON_NOUNS, THING_NOUNS } from '../english/nouns.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, type Token } from '../reading/token.ts'
import { oneEdit, replaceWords, type Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** Positions: "was standing" and "stood" say the same, so the shorter is put. */
const POSITIONS: ReadonlyMap<string, string> = new Map([
  ['standing', 'stand'],
  ['sitting', 'sit'],
  ['lying', 'lie'],
  ['hanging', 'hang'],
  ['leaning', 'lean'],
  ['waiting', 'wait'],
  ['kneeling', 'kneel'],
  ['crouching', 'crouch'],
  ['burning', 'burn'],
  ['glowing', 'glow'],
  ['floating', 'float'],
  ['drifting', 'drift'],
  ['growing', 'grow'],
  ['sleeping', 'sleep'],
])
/** A determiner that brings something new in; "no", "nothing" and "the" make existence the news. */
const NEW = wordList('a an another two three four five six seven eight nine ten twelve several')
/** A determiner, three words at most, and the -ing form. */
const LONGEST_THING = 4
/** Somebody is looking, or the whole is denied, counted or held back. */
const HELD = wordList(
  'only still always never not no again once if whether that which who because must might may could would',
)

/** `There was a man standing at the gate.` → `A man stood at the gate.` */
export const thereWas: Rule = {
  id: copydeskRules.thereWas,
  reach: 'narration',
  find: (block, sentence) => {
    if (!isPlain(sentence) || isSuspense(block, sentence)) return []
    const at = sentence.tokens.findIndex(({ lower }) => lower === 'there')
    return at === -1 || !opensClause(sentence.tokens, at) ? [] : oneEdit(broughtIn(sentence, at))
  },
}

function isPlain({ tokens, close, text }: Sentence): boolean {
  return /^\.["”’]?$/.test(close) && !/[;:—–…?]/.test(text) && !tokens.some(({ lower }) => HELD.has(lower))
}

/** What is looked or waited for: then that it is there is the news. */
function isSuspense(block: ReadBlock, sentence: Sentence): boolean {
  const before = block.text
    .slice(0, sentence.from)
    .split(/[.!?]\s/)
    .slice(-2)
    .join(' ')
  return /\b(?:look|peer|star|open|turn|listen|search|wait|empty|alone|nobody|dark|behind)(?:e?d|ing|s)?\b/i.test(
    before,
  )
}

/** First in the sentence, or behind a short lead: "In the hall there was". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true
  const [first, here] = [tokens[0], tokens[at]]
  if (first === undefined || here === undefined || tokens.slice(0, at).some(({ lower }) => SUBORDINATORS.has(lower)))
    return false
  return at <= 5 && PREPOSITIONS.has(first.lower) && /^,? $/.test(here.gap) && tokens.slice(1, at).every(isJoined)
}

function broughtIn(sentence: Sentence, there: number): Edit | null {
  const { tokens } = sentence
  const be = tokens[there + 1]
  const determiner = tokens[there + 2]
  if (!isJoined(be) || !isJoined(determiner) || !NEW.has(determiner.lower)) return null
  const isPlural = PLURAL_DETERMINERS.has(determiner.lower)
  const tense = tenseOf(be.lower, isPlural)
  const verb = underWayFrom(tokens, there + 4)
  if (tense === null || verb === null || !isSomething(tokens[verb - 1], isPlural)) return null
  const happening = happens(tokens[verb]?.lower ?? '', be.lower, { tense, isPlural })
  const thing = sentence.text.slice(determiner.from - sentence.from, (tokens[verb - 1]?.to ?? 0) - sentence.from)
  return happening === null
    ? null
    : replaceWords(sentence, { first: there, last: verb }, `${thing} ${happening}`, `there ${be.text}`)
}

/** Null where the verb does not agree, as in dialect. */
function tenseOf(be: string, isPlural: boolean): 'past' | 'present' | null {
  if (be === (isPlural ? 'were' : 'was')) return 'past'
  return be === (isPlural ? 'are' : 'is') ? 'present' : null
}

/** The -ing form that ends the thing brought in, all words before it joined and none a preposition. */
function underWayFrom(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < from + LONGEST_THING; at++) {
    const token = tokens[at]
    if (!isJoined(token) || PREPOSITIONS.has(token.lower) || DETERMINERS.has(token.lower)) return null
    if (POSITIONS.has(token.lower) || isUnderWay(token.lower)) return at
  }
  return null
}

function isSomething(token: Token | undefined, isPlural: boolean): boolean {
  const word = token?.lower ?? ''
  const single = isPlural ? (PLURALS.get(word) ?? word.replace(/s$/, '')) : word
  return [PERSON_NOUNS, THING_NOUNS, BODY_NOUNS, FELT_NOUNS].some(list => list.has(single))
}
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['boxes', 'box'],
  ['glasses', 'glass'],
  ['ladies', 'lady'],
])

function happens(
  ing: string,
  be: string,
  { tense, isPlural }: { tense: 'past' | 'present'; isPlural: boolean },
): string | null {
  const position = POSITIONS.get(ing)
  if (position === undefined) return `${be} ${ing}`
  if (tense === 'past') return pastOf(position, null)
  return isPlural ? position : thirdPersonOf(position)
}
