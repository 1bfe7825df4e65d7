import { copydeskRules } from '../copydesk-rules.ts'
import { ADJECTIVES, EXTREMES } from '../english/adjectives.ts'
import {
  ARTICLES,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  NEGATIVES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../english/closed-classes.ts'
import { wordList } from '../english/word-list.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import { isJoined, tokensOf, type Token } from '../reading/token.ts'
import { deleteWords } from './edit.ts'
import type { Rule } from './rule.ts'

/** Before any adjective or adverb. */
const PLAIN = wordList('very extremely exceedingly incredibly immensely tremendously exceptionally')
/** Also mean "truly", "badly" and more: only before an adjective that is known, behind a form of "to be" or its like. */
const ONLY_BEFORE_ADJECTIVES = wordList('really terribly awfully')
/** Mean "in every part": empty only before what already says so. */
const ONLY_BEFORE_EXTREMES = wordList('utterly totally absolutely completely')

/** More or less of these is another thing: a very blue eye, a very early train, talk that comes very fast. */
const MEASURES = wordList(
  'red blue green yellow brown pink purple orange white black grey gray fast soon late often seldom straight',
)

/** Behind these the intensifier measures, compares or answers. */
const MEASURED = wordList(
  'so how as too that this not rather quite still only all more less most least enough no never what same own almost',
)
/** Before these it belongs to the phrase, or its loss changes what the word is: "very well", "very still". */
const BOUND = wordList(
  'much many few little well still even just own best worst first last next same least most like nearly almost far only right present same thing idea word moment edge end beginning top bottom middle heart image person place day man woman real able different good long near close alike nicely badly wrong ill sick married pregnant dead public private male female human royal red blue green black white brown yellow pink',
)
const LINKING = wordList(
  'am is are was were feel feels felt look looks looked seem seems seemed grow grew become becomes became get gets got sound sounded stay stayed sit sat stand stood lie lay go went turn turned taste tasted smell smelled smelt',
)
/** A whole sentence as short as this is an emphasis of its own. */
const EMPHATIC_WORDS = 3

/** `He was very tired.` → `He was tired.` */
export const intensifier: Rule = {
  id: copydeskRules.intensifier,
  reach: 'narration',
  find: (block, sentence) => {
    if (isVoiced(block) || !isPlainStatement(sentence)) return []
    const found = sentence.tokens.flatMap((token, index) => (isIntensifier(token.lower) ? [index] : []))
    const [only] = found
    if (only === undefined || found.length > 1 || !isEmpty(block, sentence, only)) return []
    const edit = deleteWords(sentence, { first: only, last: only }, sentence.tokens[only]?.text ?? '')
    return edit === null ? [] : [edit]
  },
}

/** A first person who talks to us may say "very" as they please. */
function isVoiced(block: ReadBlock): boolean {
  return block.voice.person === 'first' && block.voice.spoken
}

function isPlainStatement({ tokens, close }: Sentence): boolean {
  return tokens.length > EMPHATIC_WORDS && close.startsWith('.')
}

function isIntensifier(word: string): boolean {
  return PLAIN.has(word) || ONLY_BEFORE_ADJECTIVES.has(word) || ONLY_BEFORE_EXTREMES.has(word)
}

function isEmpty(block: ReadBlock, sentence: Sentence, at: number): boolean {
  const { tokens } = sentence
  const token = tokens[at]
  const next = tokens[at + 1]
  const previous = tokens[at - 1]
  if (token === undefined || !isJoined(next) || !isLowerWord(next.text) || BOUND.has(next.lower)) return false
  if (MEASURES.has(next.lower)) return false
  if (tokens[at + 2]?.lower === 'indeed') return false
  if (
    isFunctionWord(next.lower) ||
    isMeasured(previous, token) ||
    isNegated(tokens, at) ||
    isEchoed(block, sentence, next)
  )
    return false
  if (PLAIN.has(token.lower)) return isGradable(next.lower)
  if (ONLY_BEFORE_ADJECTIVES.has(token.lower))
    return ADJECTIVES.has(next.lower) && (ARTICLES.has(previous?.lower ?? '') || LINKING.has(previous?.lower ?? ''))
  return EXTREMES.has(next.lower)
}

function isMeasured(previous: Token | undefined, token: Token): boolean {
  if (previous === undefined || !isJoined(token)) return false
  if (MEASURED.has(previous.lower)) return true
  return (
    DETERMINERS.has(previous.lower) && previous.lower !== 'a' && previous.lower !== 'an' && previous.lower !== 'some'
  )
}

/** Denied anywhere before it in the clause: "she was not very tired" says another thing than "not tired". */
function isNegated(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some(({ lower }) => NEGATIVES.has(lower))
}

/** Said again, or first said plainly: "It was cold. It was very cold, and dark." */
function isEchoed(block: ReadBlock, sentence: Sentence, word: Token): boolean {
  const before = tokensOf(block.text.slice(Math.max(0, word.from - ECHO_CHARACTERS), word.from))
  const after = tokensOf(block.text.slice(word.to, word.to + ECHO_CHARACTERS))
  if ([...before, ...after].some(({ lower }) => lower === word.lower)) return true
  return sentence.tokens.some(({ lower }) => lower === `${word.lower}er`)
}
const ECHO_CHARACTERS = 160

function isFunctionWord(word: string): boolean {
  return (
    COORDINATORS.has(word) ||
    PREPOSITIONS.has(word) ||
    SUBJECT_PRONOUNS.has(word) ||
    SUBORDINATORS.has(word) ||
    DETERMINERS.has(word) ||
    AUXILIARIES.has(word)
  )
}

/** An adjective or an adverb: known, in -ly, or formed like one. Others may be nouns: "the very bones". */
function isGradable(word: string): boolean {
  return (
    ADJECTIVES.has(word) ||
    /(?:ly|ous|ful|less|ive|ic|ical|able|ible|ish|ent|ant|ed|some)$/.test(word) ||
    SHORT_ADVERBS.has(word)
  )
}
const SHORT_ADVERBS = wordList('hard high low early')

function isLowerWord(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}
