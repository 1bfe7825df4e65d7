import type { Measure } from '../measure.ts'
import { countPhrases, phraseIndex } from '../phrases.ts'
import type { ProseReading, SentenceReading, Word } from '../prose-reading.ts'
import { counted } from './counted.ts'
import { BODY_DOUBLINGS } from './body-doubling.ts'
import { isFiltered } from './filtered.ts'
import { isParticiple } from './participle.ts'
import {
  BE,
  CONJUNCTIONS,
  FUNCTION_WORDS,
  HAVE,
  IRREGULAR_PARTICIPLES,
  PERSONS,
  PRONOUNS,
  STATES,
  THOUGHT_VERBS,
} from './word-lists.ts'

/** How sentences are built. What belongs to the telling is not counted in speech. */
export const CONSTRUCTION_MEASURES: readonly Measure[] = [
  counted('filter-verbs', ({ words }) => words.filter((_, at) => isFiltered(words, at)).length),
  counted('thought-verbs', ({ words }) => words.filter((word, at) => isTold(word) && isThought(words, at)).length),
  counted('began-to', ({ words }) => words.filter((word, at) => isTold(word) && isBeginning(words, at)).length),
  counted('there-was', reading => countPhrases(reading, THERE_WAS, isTold)),
  counted(
    'passives',
    ({ words }) => words.filter((_, at) => BE.has(words[at]?.lower ?? '') && isParticipled(words, at)).length,
  ),
  counted(
    'past-perfect',
    ({ words }) => words.filter((_, at) => HAVE.has(words[at]?.lower ?? '') && hasParticiple(words, at)).length,
  ),
  counted('body-doubling', reading => countPhrases(reading, BODY_DOUBLING)),
  counted('similes', ({ words }) => words.filter((_, at) => isSimile(words, at)).length),
  counted('ing-openings', reading => openings(reading).filter(({ lower }) => isParticiple(lower)).length),
  counted('conjunction-openings', reading => openings(reading).filter(({ lower }) => CONJUNCTIONS.has(lower)).length),
  counted('pronoun-openings', pronounOpenings, 2),
  counted('same-openings', sameOpenings),
]

const THERE_WAS = phraseIndex(
  "there was|were|is|are|wasn't|weren't\nthere had been\nthere's\nthere'd been\nthere lay|stood|hung",
)

const POSSESSIVE = 'my|his|her|their|our|your|its'
const BODY_DOUBLING = phraseIndex(
  BODY_DOUBLINGS.flatMap(({ verb, links, parts }) =>
    links.map(link => `${verb.join('|')} ${link} ${POSSESSIVE} ${parts.join('|')}`),
  ).join('\n'),
)

function isTold({ voice }: Word): boolean {
  return voice !== 'speech'
}

const BEGINNINGS = /^(?:began|begins?|beginning|begun|started|starts?|starting)$/

/** "began to cross", "started crossing"; not "began the work". */
function isBeginning(words: readonly Word[], at: number): boolean {
  const [word, next, then] = [words[at], words[at + 1], words[at + 2]]
  if (word === undefined || !BEGINNINGS.test(word.lower) || next?.joined !== true) return false
  return next.lower === 'to' ? then?.joined === true : isParticiple(next.lower)
}

function isThought(words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]]
  if (word === undefined || !THOUGHT_VERBS.has(word.lower) || !word.joined || before === undefined) return false
  if (FUNCTION_WORDS.has(before.lower) && !PERSONS.has(before.lower)) return false
  return PERSONS.has(before.lower) || /^\p{Lu}/u.test(before.text)
}

/** A passive: what is done, not how somebody is. */
function isParticipled(words: readonly Word[], at: number): boolean {
  const participle = participleAfter(words, at)
  return (
    participle !== null &&
    !STATES.has(participle) &&
    participle !== 'been' &&
    participle !== 'gone' &&
    participle !== 'had'
  )
}

function hasParticiple(words: readonly Word[], at: number): boolean {
  return participleAfter(words, at) !== null
}

/** The participle behind `at`, over one adverb or negation. */
function participleAfter(words: readonly Word[], at: number): string | null {
  for (const word of words.slice(at + 1, at + 3)) {
    if (!word.joined) return null
    if (IRREGULAR_PARTICIPLES.has(word.lower) || (word.lower.length > 3 && /[^e]ed$/.test(word.lower)))
      return word.lower
    if (!/ly$|^(?:not|never|already|just|only|been|being|once|always|long|almost|all|both|also|now)$/.test(word.lower))
      return null
  }
  return null
}

const BEFORE_LIKE =
  /^(?:would|'d|i'd|you'd|he'd|she'd|we'd|they'd|i|you|we|they|to|not|don't|didn't|doesn't|did|do|does|who|really|more|most)$/
const BEHIND_LIKE = /^(?:an?|the|some|someone|something|somebody|two|his|her|their|my)$/
const PLAIN_AS = /^(?:soon|well|long|far|much|many|little|few|often|usual|if|though)$/

/** "like a gull", "as grey as slate", "as if": comparisons, not wishes. */
function isSimile(words: readonly Word[], at: number): boolean {
  const [word, next, then] = [words[at], words[at + 1], words[at + 2]]
  if (word === undefined || next?.joined !== true) return false
  if (word.lower === 'like')
    return BEHIND_LIKE.test(next.lower) && !(word.joined && BEFORE_LIKE.test(words[at - 1]?.lower ?? ''))
  if (word.lower !== 'as') return false
  if (next.lower === 'if' || next.lower === 'though') return true
  return then?.joined === true && then.lower === 'as' && !PLAIN_AS.test(next.lower)
}

/** First words of the sentences told. */
function openings({ words, sentences }: ProseReading): readonly Word[] {
  return sentences.flatMap(sentence => (sentence.voice === 'narration' ? (firstWord(words, sentence) ?? []) : []))
}

function firstWord(words: readonly Word[], { from }: SentenceReading): Word | undefined {
  return words[from]
}

function pronounOpenings(reading: ProseReading): number {
  return openings(reading).filter(({ lower }) => PRONOUNS.has(lower)).length
}

function sameOpenings(reading: ProseReading): number {
  const first = openings(reading)
  return first.filter(({ lower }, index) => index > 0 && first[index - 1]?.lower === lower).length
}
