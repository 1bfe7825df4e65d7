import { isCapitalised } from '../is-capitalised.ts'
import type { Measure } from '../measure.ts'
import type { ProseReading, SentenceReading, Word } from '../prose-reading.ts'
import { countAt, counted } from './counted.ts'
import { isParticiple } from './participle.ts'
import { serialCommas, triads } from './lists-of-three.ts'
import { tenseOf } from './tense.ts'
import { BE, DETERMINERS, PERSONS } from './word-lists.ts'
import { BASES } from './verbs.ts'

const POSSESSIVE = /^(?:my|his|her|its|their|our)$/
const RELATIVE = /^(?:which|who|whose|whom|where)$/

/** What hangs on to a sentence, and sentences that are less than one. What is spoken is not counted. */
export const CLAUSE_MEASURES: readonly Measure[] = [
  counted('fragments', fragments),
  counted('ing-endings', countAt(isParticiple, isTrailing)),
  counted('absolutes', countAt(POSSESSIVE, isAbsolute)),
  counted('as-clauses', countAt(/^as$/, isAsClause)),
  counted('relative-clauses', countAt(RELATIVE, isRelative)),
  counted('of-phrases', countAt(/^of$/, isOf), 2),
  counted(
    'paired-adjectives',
    countAt(lower => DETERMINERS.has(lower) || /^(?:with|in|of|by)$/.test(lower), isBeforePair),
  ),
  counted('triads', triads),
  counted('serial-commas', serialCommas),
]

/** Longer sentences without a verb known here have one that is not. */
const FRAGMENT_WORDS = 10
const MODAL = /^(?:can|could|will|would|shall|should|may|might|must|do|have|let's|\p{L}+(?:n't|'ll|'d|'re|'ve|'m))$/u

function fragments({ words, sentences }: ProseReading): number {
  return sentences.filter(sentence => sentence.voice === 'narration' && isFragment(words, sentence)).length
}

function isFragment(words: readonly Word[], { from, to }: SentenceReading): boolean {
  if (to - from > FRAGMENT_WORDS) return false
  for (let at = from; at < to; at++) {
    const { lower = '', voice } = words[at] ?? {}
    if (voice !== 'narration' || BE.has(lower) || MODAL.test(lower) || tenseOf(words, at) !== null) return false
    if (at === from && BASES.has(lower)) return false
    if (/[^e]ed$/.test(lower) && at > from && words[at + 1] !== undefined && at + 1 < to) return false
    if (/[a-z]s$/.test(lower) && BASES.has(lower.slice(0, -1)) && at > from) return false
  }
  return true
}

/** ", turning away": a participle behind a comma, not at the head of its sentence. */
function isTrailing(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (word === undefined || word.voice !== 'narration') return false
  if (!word.joined) return before?.sentence === word.sentence
  return before?.joined === false && before.lower.endsWith('ly') && words[at - 2]?.sentence === word.sentence
}

/** ", her eyes fixed on the door" or ", its lamp swinging": what goes on beside, without a verb of its own. */
function isAbsolute(words: readonly Word[], at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (word === undefined || word.voice === 'speech' || before?.sentence !== word.sentence) return false
  if (!/^\s*[,—–]\s*$/.test(text.slice(before.to, word.from))) return false
  for (let behind = at + 2; behind <= at + 3; behind++) {
    const { lower = '', joined = false } = words[behind] ?? {}
    if (!joined || BE.has(lower)) return false
    if (isParticiple(lower)) return true
    if (
      behind === at + 2 &&
      /^(?:fixed|locked|clenched|folded|still|wide|raised|tight|heavy|closed|crossed|clasped|bowed)$/.test(lower)
    )
      return true
  }
  return false
}

/** "As she left the shop", "the lamp swung as they passed"; not "as grey as the sea". */
function isAsClause(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (word === undefined || word.voice === 'speech' || next?.joined !== true) return false
  if (/^(?:such|same|known|just|so|well|soon|much|long|far)$/.test(word.joined ? (words[at - 1]?.lower ?? '') : ''))
    return false
  if (words.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'as')) return false
  const isSubject =
    PERSONS.has(next.lower) || /^(?:it|the|his|her|their|my|our)$/.test(next.lower) || isCapitalised(next.text)
  return isSubject && hasVerb(words, at + 2)
}

/** "as the lamp swung" has one within a few words, "as a child" and "as the best of them" have none. */
function hasVerb(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const word = words[at]
    if (word?.joined !== true) return false
    if (tenseOf(words, at) !== null || MODAL.test(word.lower)) return true
  }
  return false
}

/** ", which", ", who": a clause that could go. */
function isRelative(words: readonly Word[], at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (word === undefined || word.voice === 'speech') return false
  return before?.sentence === word.sentence && /^\s*,\s*$/.test(text.slice(before.to, word.from))
}

/** Not "of course", "out of", "all of". */
function isOf(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word?.joined !== true || next?.lower === 'course') return false
  return !/^(?:out|because|instead|all|some|one|none|most|both|each|any|many|few|off|inside|outside)$/.test(
    before?.lower ?? '',
  )
}

/** "a cold, narrow room": behind the word `at` two words of quality before their noun, parted by a comma. */
function isBeforePair(words: readonly Word[], at: number, text: string): boolean {
  const [one, other, noun] = [words[at + 1], words[at + 2], words[at + 3]]
  if (one === undefined || other === undefined || noun?.joined !== true || other.joined || !one.joined) return false
  if (other.sentence !== one.sentence || text.slice(one.to, other.from).trim() !== ',') return false
  return (
    !/^(?:and|but|or|so|then|who|which|that|as|like|with|in|on|at|of|to|the|a|an|his|her)$/.test(other.lower) &&
    !/^(?:and|of|to|in|the|a|was|is|had)$/.test(noun.lower)
  )
}
