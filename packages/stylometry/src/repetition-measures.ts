import { measure, type Measure } from './measure.ts'
import type { ProseReading } from './prose-reading.ts'
import { occurrences } from './tally.ts'

/** Variety is reckoned in windows of this many words, since a longer text always repeats more. */
const WINDOW_WORDS = 50
/** A phrase is worth noticing only with a word of this many letters in it. */
const WEIGHTY_LETTERS = 5

/** What comes again, in any language. */
export const REPETITION_MEASURES: readonly Measure[] = [
  measure({
    id: 'repeated-phrases',
    reckoning: occurrences(repeatedPhrases),
    unit: 'per-100-words',
    scale: 1,
    minWords: 6,
    language: 'any',
  }),
  measure({
    id: 'word-variety',
    reckoning: {
      value: variety,
      change: (base, settled) => variety(settled) - variety(base),
    },
    unit: 'ratio',
    scale: 0.03,
    minWords: WINDOW_WORDS,
    language: 'any',
  }),
]

/** Phrases of three words that stood before in the text; a phrase within one that came again counts with it. */
function repeatedPhrases({ words }: ProseReading): number {
  const seen = new Set<string>()
  let count = 0
  let countedTo = 0
  for (const [at, third] of words.entries()) {
    const [first, second] = [words[at - 2], words[at - 1]]
    if (first === undefined || second === undefined || !second.joined || !third.joined) continue
    if (Math.max(first.lower.length, second.lower.length, third.lower.length) < WEIGHTY_LETTERS) continue
    const key = `${first.lower} ${second.lower} ${third.lower}`
    if (seen.has(key) && at - 2 >= countedTo) {
      count++
      countedTo = at + 1
    }
    seen.add(key)
  }
  return count
}

/** Different words over all words, the mean of every window: the moving-average type-token ratio. */
function variety({ words }: ProseReading): number {
  const inside = new Map<string, number>()
  let sum = 0
  for (const [at, { lower }] of words.entries()) {
    inside.set(lower, (inside.get(lower) ?? 0) + 1)
    const leaving = words[at - WINDOW_WORDS]?.lower
    if (leaving !== undefined) drop(inside, leaving)
    if (at >= WINDOW_WORDS - 1) sum += inside.size / WINDOW_WORDS
  }
  return sum / Math.max(1, words.length - WINDOW_WORDS + 1)
}

function drop(counts: Map<string, number>, word: string): void {
  const left = (counts.get(word) ?? 0) - 1
  if (left > 0) counts.set(word, left)
  else counts.delete(word)
}
