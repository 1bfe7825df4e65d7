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
/** Where these run, wind or climb, nothing moves: "a road ran", not "was running". */
const LONG_THINGS = wordList(
  'road street lane alley path drive river stream brook pipe wire cable line rope fence hedge wall gutter drain crack stair stairs corridor passage hallway seam',
)
const EXTENTS: ReadonlyMap<string, string> = new Map([
  ['running', 'run'],
  ['winding', 'wind'],
  ['climbing', 'climb'],
  ['crossing', 'cross'],
  ['stretching', 'stretch'],
  ['rising', 'rise'],
  ['falling', 'fall'],
])
/** What only spreads or winds where a thing of no will does: a field, a queue, a shadow; a cat stretches. */
const SPREADING = wordList('stretching winding')
const STRETCHERS = wordList('dog cat puppy kitten horse pony bear fox hound terrier wolf lizard snake seal goat')
/** "a bus leaving at six", "a storm coming": that there is one, or will be, is the news … */
const DUE = wordList('coming leaving going arriving departing returning sailing approaching')
/** … but not where it is seen on its way. */
const ON_ITS_WAY = wordList('down up along across towards toward through over out from into')

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
  if (tense === null || verb === null || !isSomething(tokens[verb - 1], isPlural) || isTheNews(tokens, verb))
    return null
  const happening = happens(tokens, verb, { be: be.lower, tense, isPlural })
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
    if (POSITIONS.has(token.lower) || EXTENTS.has(token.lower) || isUnderWay(token.lower)) return at
  }
  return null
}

function isSomething(token: Token | undefined, isPlural: boolean): boolean {
  const word = token?.lower ?? ''
  const single = isPlural ? (PLURALS.get(word) ?? word.replace(/s$/, '')) : word
  return [PERSON_NOUNS, THING_NOUNS, BODY_NOUNS, FELT_NOUNS].some(list => list.has(single))
}
/** Due rather than seen; one who hangs; one who lies to somebody; or the first of two: "a car waiting, and a boat". */
function isTheNews(tokens: readonly Token[], verb: number): boolean {
  const [thing, ing, next] = [tokens[verb - 1]?.lower ?? '', tokens[verb]?.lower ?? '', tokens[verb + 1]]
  if (DUE.has(ing)) return !isJoined(next) || !ON_ITS_WAY.has(next.lower)
  if (ing === 'hanging' && PERSON_NOUNS.has(PLURALS.get(thing) ?? thing.replace(/s$/, ''))) return true
  if (ing === 'lying' && next?.lower === 'to') return true
  return next?.lower === 'and' && (NEW.has(tokens[verb + 2]?.lower ?? '') || tokens[verb + 2]?.lower === 'one')
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
  tokens: readonly Token[],
  verb: number,
  { be, tense, isPlural }: { be: string; tense: 'past' | 'present'; isPlural: boolean },
): string | null {
  const ing = tokens[verb]?.lower ?? ''
  const thing = tokens[verb - 1]?.lower ?? ''
  const isLong = LONG_THINGS.has(thing) || LONG_THINGS.has(thing.replace(/s$/, ''))
  const isSpread = SPREADING.has(ing) && !isAlive(thing)
  const simple = POSITIONS.get(ing) ?? (isLong || isSpread ? EXTENTS.get(ing) : undefined)
  if (simple === undefined) return `${be} ${ing}`
  if (tense === 'past') return pastOf(simple, null)
  return isPlural ? simple : thirdPersonOf(simple)
}

function isAlive(thing: string): boolean {
  return [PERSON_NOUNS, BODY_NOUNS, STRETCHERS].some(list => list.has(thing) || list.has(thing.replace(/s$/, '')))
}
