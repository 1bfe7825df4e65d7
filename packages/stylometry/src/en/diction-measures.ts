import { comesAgain, distinctWords } from '../distinct-words.ts'
import { isCapitalised } from '../is-capitalised.ts'
import type { Measure } from '../measure.ts'
import { phraseIndex } from '../phrases.ts'
import type { ProseReading, Word } from '../prose-reading.ts'
import { countAt, counted, countPhrases } from './counted.ts'
import { mayBeAdverb } from './adverb.ts'
import { isNoName } from './no-name.ts'
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

const SUDDEN = phraseIndex('suddenly\nall of a sudden\nall at once\nabruptly\nwithout warning')
const DOUBLETS = phraseIndex(`each and every\nfirst and foremost\none and only\nvarious and sundry\npeace and quiet
  safe and sound\nhopes and dreams\nbits and pieces\nnull and void\ncease and desist\nall and sundry\nhard and fast
  basic and fundamental\ntrue and accurate\nany and all\nfull and complete\nplain and simple\nover and done with
  kith and kin\nonce and for all\nfew and far between\nend and aim\naid and abet\nways and means`)
const CONTRACTION =
  /n't$|'(?:ll|re|ve|m|d)$|^(?:it|he|she|that|there|what|who|where|here|let|how|why|when|everyone|someone|everything|something|nothing)'s$|^o'clock$/
const ABSTRACT = /(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|hood|dom)s?$/

const [hedges, hedgingPhrases] = [countAt(HEDGES), countPhrases(phraseIndex(HEDGING_PHRASES))]
const adverbs = countAt(mayBeAdverb, isNoName)

/** Choice of words. A word counts in one measure only: an intensifier in -ly is no adverb of manner besides. */
export const DICTION_MEASURES: readonly Measure[] = [
  counted('intensifiers', countAt(INTENSIFIERS, isIntensifier)),
  counted('hedges', reading => hedges(reading) + hedgingPhrases(reading)),
  // those on tags are counted by themselves
  counted('adverbs', reading => adverbs(reading) - tagAdverbs(reading)),
  counted('suddenly', countPhrases(SUDDEN)),
  counted('padding', countPhrases(PADDING_PHRASES)),
  counted('doublets', countPhrases(DOUBLETS)),
  counted('contractions', countAt(CONTRACTION)),
  counted('abstract-nouns', countAt(isAbstract)),
  counted('senses', countAt(SENSE_WORDS)),
  counted(
    'negations',
    countAt(lower => NEGATIVES.has(lower) || lower.endsWith("n't")),
  ),
  counted('cliches', countPhrases(CLICHE_PHRASES)),
  counted('echoes', echoes),
]

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

function isAbstract(lower: string): boolean {
  return lower.length >= 7 && ABSTRACT.test(lower) && !NOT_ABSTRACT.has(lower)
}

/** Line editors listen for echoes within about this many words. */
const ECHO_WORDS = 40
const ECHO_LETTERS = 5

/** Words of substance that stood already within `ECHO_WORDS`. */
function echoes(reading: ProseReading): number {
  const distinct = distinctWords(reading)
  const last = new Map<string, number>()
  let count = 0
  for (const [at, { lower, text, joined }] of reading.words.entries()) {
    if (lower.length < ECHO_LETTERS || !comesAgain(distinct, at) || FUNCTION_WORDS.has(lower)) continue
    if (joined && isCapitalised(text)) continue
    const before = last.get(lower)
    if (before !== undefined && at - before <= ECHO_WORDS) count++
    last.set(lower, at)
  }
  return count
}
