import type { Measure } from '../measure.ts'
import type { ProseReading, SentenceReading, Word } from '../prose-reading.ts'
import { counted } from './counted.ts'
import { isParticiple } from './participle.ts'
import { serialCommas, triads } from './lists-of-three.ts'
import { tenseOf } from './tense.ts'
import { BE, DETERMINERS, PERSONS } from './word-lists.ts'
import { BASES } from './verbs.ts'

/** What hangs on to a sentence, and sentences that are less than one. What is spoken is not counted. */
export const CLAUSE_MEASURES: readonly Measure[] = [
  counted('fragments', fragments),
  counted('ing-endings', ({ words }) => words.filter((_, at) => isTrailing(words, at)).length),
  counted('absolutes', reading => reading.words.filter((_, at) => isAbsolute(reading, at)).length),
  counted('as-clauses', ({ words }) => words.filter((_, at) => isAsClause(words, at)).length),
  counted('relative-clauses', reading => reading.words.filter((_, at) => isRelative(reading, at)).length),
  counted('of-phrases', ({ words }) => words.filter((_, at) => isOf(words, at)).length, 2),
  counted('paired-adjectives', reading => reading.words.filter((_, at) => isPaired(reading, at)).length),
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
  if (word === undefined || word.voice !== 'narration' || !isParticiple(word.lower)) return false
  if (!word.joined) return before?.sentence === word.sentence
  return before?.joined === false && before.lower.endsWith('ly') && words[at - 2]?.sentence === word.sentence
}

const POSSESSIVE = /^(?:my|his|her|its|their|our)$/

/** ", her eyes fixed on the door" or ", its lamp swinging": what goes on beside, without a verb of its own. */
function isAbsolute({ text, words }: ProseReading, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (
    word === undefined ||
    word.voice === 'speech' ||
    !POSSESSIVE.test(word.lower) ||
    before?.sentence !== word.sentence
  )
    return false
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
  if (word === undefined || word.lower !== 'as' || word.voice === 'speech' || next?.joined !== true) return false
  if (/^(?:such|same|known|just|so|well|soon|much|long|far)$/.test(word.joined ? (words[at - 1]?.lower ?? '') : ''))
    return false
  if (words.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'as')) return false
  const isSubject =
    PERSONS.has(next.lower) || /^(?:it|the|his|her|their|my|our)$/.test(next.lower) || /^\p{Lu}/u.test(next.text)
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
function isRelative({ text, words }: ProseReading, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (word === undefined || !/^(?:which|who|whose|whom|where)$/.test(word.lower) || word.voice === 'speech')
    return false
  return before?.sentence === word.sentence && /^\s*,\s*$/.test(text.slice(before.to, word.from))
}

/** Not "of course", "out of", "all of". */
function isOf(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word === undefined || word.lower !== 'of' || !word.joined || next?.lower === 'course') return false
  return !/^(?:out|because|instead|all|some|one|none|most|both|each|any|many|few|off|inside|outside)$/.test(
    before?.lower ?? '',
  )
}

/** "a cold, narrow room": two words of quality before their noun, parted by a comma. */
function isPaired({ text, words }: ProseReading, at: number): boolean {
  const [before, one, other, noun] = [words[at - 1], words[at], words[at + 1], words[at + 2]]
  if (one === undefined || other === undefined || noun?.joined !== true || other.joined || !one.joined) return false
  if (other.sentence !== one.sentence || text.slice(one.to, other.from).trim() !== ',') return false
  if (before === undefined || !(DETERMINERS.has(before.lower) || /^(?:with|in|of|by)$/.test(before.lower))) return false
  return (
    !/^(?:and|but|or|so|then|who|which|that|as|like|with|in|on|at|of|to|the|a|an|his|her)$/.test(other.lower) &&
    !/^(?:and|of|to|in|the|a|was|is|had)$/.test(noun.lower)
  )
}
