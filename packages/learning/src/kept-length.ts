import { READING_COST } from './shipped-ghosts.ts'

const KEPT_LENGTH_HYPERPARAMETERS = {
  /** How likely a writer stops keeping behind any one word, before anything is known: half of a text of 40 words is kept whole. */
  stop: 0.0173,
  /** How many continuations that belief weighs as much as. */
  weight: 1,
  /** Times a word was met after which one counts half. What is not met is not forgotten: it tells of nothing new. */
  halfLife: 10,
} as const

/** Longest that is thought about, words: what a drafter is asked for where nothing is known. */
export const LONGEST_WORDS = 40
const FEWEST_WORDS = 3
/** Of a character of English prose, a space included. */
const USUAL_CHARS_PER_WORD = 5.6

/**
 * How far into a continuation a writer keeps: how often going on behind each word was met, and how often the writer
 * stopped there, the latest counting most. From the first word on, up to the longest that was met.
 */
export interface KeptLength {
  readonly met: readonly number[]
  readonly stopped: readonly number[]
  /** What was shown, the latest counting most. */
  readonly shown: { readonly words: number; readonly chars: number; readonly of: number }
}

export const NO_KEPT_LENGTH: KeptLength = { met: [], stopped: [], shown: { words: 0, chars: 0, of: 0 } }

/** A continuation that was shown, and how many of its words were kept, from the first on. */
export interface ShownLength {
  readonly words: number
  readonly chars: number
  readonly kept: number
}

/**
 * The belief once it is known how much was kept: a product-limit table (Kaplan & Meier 1958). What was kept whole tells
 * of each word but the last, behind which there was nothing to stop before.
 */
export function learnKept(known: KeptLength, { words, kept }: ShownLength): KeptLength {
  const last = Math.min(kept, words - 1, LONGEST_WORDS)
  if (last <= 0) return known
  const decay = 2 ** (-1 / KEPT_LENGTH_HYPERPARAMETERS.halfLife)
  const behind = Array.from({ length: Math.max(last, known.met.length) }, (_, at) => at + 1)
  const again = (before: number, more: boolean, word: number) => (word <= last ? decay * before + Number(more) : before)
  return {
    ...known,
    met: behind.map(word => again(known.met[word - 1] ?? 0, true, word)),
    stopped: behind.map(word => again(known.stopped[word - 1] ?? 0, word === kept, word)),
  }
}

/** Continuations after which the length of one counts half. */
const SHOWN_HALF_LIFE = 30

/** Notes how long one was that came on screen, whatever became of it. */
export function withShown(known: KeptLength, { words, chars }: ShownLength): KeptLength {
  const decay = 2 ** (-1 / SHOWN_HALF_LIFE)
  const { shown } = known
  return {
    ...known,
    shown: { words: decay * shown.words + words, chars: decay * shown.chars + chars, of: decay * shown.of + 1 },
  }
}

/** How long one usually is, in words. */
export function usualWords({ shown: { words, of } }: KeptLength): number {
  return of === 0 ? LONGEST_WORDS / 2 : words / of
}

export function charsPerWord({ shown: { words, chars } }: KeptLength): number {
  const weight = 20
  return (chars + weight * USUAL_CHARS_PER_WORD) / (words + weight)
}

/** Characters kept of one of `words` words, given that some are. */
export function keptChars(known: KeptLength, words: number): number {
  let [going, kept] = [1, 0]
  for (let word = 1; word <= words; word++) {
    kept += going
    going *= 1 - stopAt(known, word)
  }
  return kept * charsPerWord(known)
}

/** How likely it is that just so much is kept, given that some is; in log. */
export function logChanceKept(known: KeptLength, { words, kept }: ShownLength): number {
  let log = 0
  for (let word = 1; word < Math.min(kept, words); word++) log += Math.log(1 - stopAt(known, word))
  return kept < words ? log + Math.log(stopAt(known, kept)) : log
}

/**
 * What a continuation gains by its length, in characters: those kept, as often as any are, less what reading all costs.
 * `chance` is how likely some of one of so many words is kept. One of n words stands at n, up to the longest.
 */
export function gainsByLength(known: KeptLength, chance: (words: number) => number): readonly number[] {
  const perWord = charsPerWord(known)
  const gains = [0]
  let [going, kept] = [1, 0]
  for (let words = 1; words <= LONGEST_WORDS; words++) {
    kept += going
    going *= 1 - stopAt(known, words)
    gains.push((chance(words) * kept - READING_COST * words) * perWord)
  }
  return gains
}

/** What is gained at a length, whole or not, that may be longer than any that is thought about. */
export function gainAt(gains: readonly number[], words: number): number {
  return gains[Math.min(LONGEST_WORDS, Math.round(words))] ?? 0
}

/** The length, in words, that gains most; the longest where nothing gains more. */
export function bestWords(gains: readonly number[]): number {
  return gains.reduce(
    (best, gain, words) => (words >= FEWEST_WORDS && gain > gainAt(gains, best) ? words : best),
    LONGEST_WORDS,
  )
}

function stopAt({ met, stopped }: KeptLength, word: number): number {
  const { stop, weight } = KEPT_LENGTH_HYPERPARAMETERS
  return ((stopped[word - 1] ?? 0) + stop * weight) / ((met[word - 1] ?? 0) + weight)
}
