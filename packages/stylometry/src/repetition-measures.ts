import { comesAgain, distinctWords } from './distinct-words.ts'
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
function repeatedPhrases(reading: ProseReading): number {
  const { words } = reading
  const distinct = distinctWords(reading)
  const seen = new Set<string>()
  let count = 0
  let countedTo = 0
  for (let at = 2; at < words.length; at++) {
    // most words stand once, and so does what they stand in
    if (!(comesAgain(distinct, at) && comesAgain(distinct, at - 1) && comesAgain(distinct, at - 2))) continue
    const [first, second, third] = [words[at - 2], words[at - 1], words[at]]
    if (first === undefined || second?.joined !== true || third?.joined !== true) continue
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
function variety(reading: ProseReading): number {
  const { numbers } = distinctWords(reading)
  const inside = new Uint32Array(numbers.length)
  let [different, sum] = [0, 0]
  for (let at = 0; at < numbers.length; at++) {
    const coming = numbers[at] ?? 0
    if (inside[coming] === 0) different++
    inside[coming] = (inside[coming] ?? 0) + 1
    const leaving = numbers[at - WINDOW_WORDS]
    if (leaving !== undefined) {
      inside[leaving] = (inside[leaving] ?? 0) - 1
      if (inside[leaving] === 0) different--
    }
    if (at >= WINDOW_WORDS - 1) sum += different / WINDOW_WORDS
  }
  return sum / Math.max(1, numbers.length - WINDOW_WORDS + 1)
}
