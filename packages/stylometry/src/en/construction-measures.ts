import type { Measure } from '../measure.ts'
import { isCapitalised } from '../is-capitalised.ts'
import { phraseIndex } from '../phrases.ts'
import type { ProseReading, Word } from '../prose-reading.ts'
import { countAt, counted, countPhrases } from './counted.ts'
import { BODY_DOUBLINGS } from './body-doubling.ts'
import { isFiltered } from './filtered.ts'
import { isParticiple } from './participle.ts'
import {
  BE,
  CONJUNCTIONS,
  FILTER_VERBS,
  FUNCTION_WORDS,
  HAVE,
  IRREGULAR_PARTICIPLES,
  PERSONS,
  PRONOUNS,
  STATES,
  THOUGHT_VERBS,
} from './word-lists.ts'

const THERE_WAS = phraseIndex(
  "there was|were|is|are|wasn't|weren't\nthere had been\nthere's\nthere'd been\nthere lay|stood|hung",
)

const POSSESSIVE = 'my|his|her|their|our|your|its'
const BODY_DOUBLING = phraseIndex(
  BODY_DOUBLINGS.flatMap(({ verb, links, parts }) =>
    links.map(link => `${verb.join('|')} ${link} ${POSSESSIVE} ${parts.join('|')}`),
  ).join('\n'),
)

const BEGINNINGS = /^(?:began|begins?|beginning|begun|started|starts?|starting)$/

/** How sentences are built. What belongs to the telling is not counted in speech. */
export const CONSTRUCTION_MEASURES: readonly Measure[] = [
  counted('filter-verbs', countAt(FILTER_VERBS, isFiltered)),
  counted('thought-verbs', countAt(THOUGHT_VERBS, isThought)),
  counted('began-to', countAt(BEGINNINGS, isBeginning)),
  counted('there-was', countPhrases(THERE_WAS, isTold)),
  counted('passives', countAt(BE, isParticipled)),
  counted('past-perfect', countAt(HAVE, hasParticiple)),
  counted('body-doubling', countPhrases(BODY_DOUBLING)),
  counted('similes', countAt(/^(?:like|as)$/, isSimile)),
  counted('ing-openings', countAt(isParticiple, isOpening)),
  counted('conjunction-openings', countAt(CONJUNCTIONS, isOpening)),
  counted('pronoun-openings', countAt(PRONOUNS, isOpening), 2),
  counted('same-openings', sameOpenings),
]

function isTold({ voice }: Word): boolean {
  return voice !== 'speech'
}

/** "began to cross", "started crossing"; not "began the work". */
function isBeginning(words: readonly Word[], at: number): boolean {
  const [word, next, then] = [words[at], words[at + 1], words[at + 2]]
  if (word === undefined || !isTold(word) || next?.joined !== true) return false
  return next.lower === 'to' ? then?.joined === true : isParticiple(next.lower)
}

function isThought(words: readonly Word[], at: number): boolean {
  const [word, before] = [words[at], words[at - 1]]
  if (word === undefined || !isTold(word) || !word.joined || before === undefined) return false
  if (FUNCTION_WORDS.has(before.lower) && !PERSONS.has(before.lower)) return false
  return PERSONS.has(before.lower) || isCapitalised(before.text)
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
  for (let behind = at + 1; behind <= at + 2; behind++) {
    const word = words[behind]
    if (word?.joined !== true) return null
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
  if (next.lower === 'if' || next.lower === 'though') return true
  return then?.joined === true && then.lower === 'as' && !PLAIN_AS.test(next.lower)
}

/** The first word of a sentence told. */
function isOpening(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  return word?.voice === 'narration' && before?.sentence !== word.sentence
}

/** Of the sentences told, those that open as the one told before them. */
function sameOpenings({ words, sentences }: ProseReading): number {
  let count = 0
  let last: string | undefined
  for (const { from, voice } of sentences) {
    if (voice !== 'narration') continue
    const lower = words[from]?.lower
    if (lower === last) count++
    last = lower
  }
  return count
}
