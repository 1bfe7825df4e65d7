import type { Measure } from '../measure.ts'
import { countPhrases, phraseIndex } from '../phrases.ts'
import type { ProseReading, Word } from '../prose-reading.ts'
import { counted } from './counted.ts'
import { isAdverb } from './adverb.ts'
import { PADDING_PHRASES } from './padding.ts'
import { CLICHE_PHRASES } from './set-phrases.ts'
import { tagAdverbs } from './tags.ts'
import {
  DETERMINERS,
  FUNCTION_WORDS,
  HEDGES,
  HEDGING_PHRASES,
  INTENSIFIERS,
  NEGATIVES,
  NOT_ABSTRACT,
  SENSE_WORDS,
} from './word-lists.ts'

/** Choice of words. A word counts in one measure only: an intensifier in -ly is no adverb of manner besides. */
export const DICTION_MEASURES: readonly Measure[] = [
  counted('intensifiers', ({ words }) => words.filter((_, at) => isIntensifier(words, at)).length),
  counted('hedges', reading => reading.words.filter(isHedge).length + countPhrases(reading, HEDGING)),
  counted('adverbs', reading => adverbs(reading)),
  counted('suddenly', reading => countPhrases(reading, SUDDEN)),
  counted('padding', reading => countPhrases(reading, PADDING_PHRASES)),
  counted('doublets', reading => countPhrases(reading, DOUBLETS)),
  counted('contractions', ({ words }) => words.filter(({ lower }) => CONTRACTION.test(lower)).length),
  counted('abstract-nouns', ({ words }) => words.filter(isAbstract).length),
  counted('senses', ({ words }) => words.filter(({ lower }) => SENSE_WORDS.has(lower)).length),
  counted(
    'negations',
    ({ words }) => words.filter(({ lower }) => NEGATIVES.has(lower) || lower.endsWith("n't")).length,
  ),
  counted('cliches', reading => countPhrases(reading, CLICHE_PHRASES)),
  counted('echoes', echoes),
]

const HEDGING = phraseIndex(HEDGING_PHRASES)
const SUDDEN = phraseIndex('suddenly\nall of a sudden\nall at once\nabruptly\nwithout warning')
const DOUBLETS = phraseIndex(`each and every\nfirst and foremost\none and only\nvarious and sundry\npeace and quiet
  safe and sound\nhopes and dreams\nbits and pieces\nnull and void\ncease and desist\nall and sundry\nhard and fast
  basic and fundamental\ntrue and accurate\nany and all\nfull and complete\nplain and simple\nover and done with
  kith and kin\nonce and for all\nfew and far between\nend and aim\naid and abet\nways and means`)
const CONTRACTION =
  /n't$|'(?:ll|re|ve|m|d)$|^(?:it|he|she|that|there|what|who|where|here|let|how|why|when|everyone|someone|everything|something|nothing)'s$|^o'clock$/
const ABSTRACT = /(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|hood|dom)s?$/

/** Not "the very man", "rather than", "would rather", "quite a". */
function isIntensifier(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || !INTENSIFIERS.has(word.lower)) return false
  const before = word.joined ? words[at - 1]?.lower : undefined
  const next = words[at + 1]
  const after = next?.joined === true ? next.lower : undefined
  if (word.lower === 'very' && before !== undefined && DETERMINERS.has(before) && before !== 'a')
    return isModifier(words[at + 2])
  if (word.lower === 'rather') return after !== 'than' && !/(?:^|')(?:d|would|or|but)$/.test(before ?? '')
  if (word.lower === 'quite') return after !== 'a' && after !== 'an' && after !== 'the'
  return word.lower !== 'entirely' || after !== 'of'
}

/** Whether the noun comes only now, so that "the very tired | man" has an adjective and "the very edge | of" none. */
function isModifier(following: Word | undefined): boolean {
  return following?.joined === true && !FUNCTION_WORDS.has(following.lower)
}

function isHedge({ lower }: Word): boolean {
  return HEDGES.has(lower)
}

/** Those on tags are counted by themselves. */
function adverbs(reading: ProseReading): number {
  return reading.words.filter(isAdverb).length - tagAdverbs(reading)
}

function isAbstract({ lower }: Word): boolean {
  return lower.length >= 7 && ABSTRACT.test(lower) && !NOT_ABSTRACT.has(lower)
}

/** Line editors listen for echoes within about this many words. */
const ECHO_WORDS = 40
const ECHO_LETTERS = 5

/** Words of substance that stood already within `ECHO_WORDS`. */
function echoes({ words }: ProseReading): number {
  const last = new Map<string, number>()
  let count = 0
  for (const [at, { lower, text, joined }] of words.entries()) {
    if (lower.length < ECHO_LETTERS || FUNCTION_WORDS.has(lower) || (joined && /^\p{Lu}/u.test(text))) continue
    const before = last.get(lower)
    if (before !== undefined && at - before <= ECHO_WORDS) count++
    last.set(lower, at)
  }
  return count
}
