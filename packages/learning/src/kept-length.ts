import { READING_COST } from './shipped-ghosts.ts'

/** Where words are counted apart, up to and including each: the further in, the less it matters which one it was. */
const EDGES: readonly number[] = [2, 4, 6, 8, 11, 15, 20, 27, 36, 48]

export const KEPT_LENGTH_HYPERPARAMETERS = {
  /** How likely a writer stops keeping at any one word, before anything is known: half of a text of 40 words is kept whole. */
  stop: 0.0173,
  /** How many continuations that belief weighs as much as, in each stretch. */
  weight: 1,
  /** Kept continuations after which one counts half. */
  halfLife: 30,
} as const

/** Longest that is thought about, words: what a drafter is asked for where nothing is known. */
export const LONGEST_WORDS = 40
const FEWEST_WORDS = 3
/** Of a character of English prose, a space included. */
const USUAL_CHARS_PER_WORD = 5.6

/**
 * How far into a continuation a writer keeps: a life table over stretches of words, the latest counting most. `met`
 * counts those that were kept as far as a stretch, by the part of it that they had; `stopped` those that ended there.
 */
export interface KeptLength {
  readonly met: readonly number[]
  readonly stopped: readonly number[]
  /** What was shown, the latest counting most. */
  readonly shown: { readonly words: number; readonly chars: number; readonly of: number }
}

export const NO_KEPT_LENGTH: KeptLength = {
  met: EDGES.map(() => 0),
  stopped: EDGES.map(() => 0),
  shown: { words: 0, chars: 0, of: 0 },
}

/** A continuation that was shown, and how many of its words were kept, from the first on. */
export interface ShownLength {
  readonly words: number
  readonly chars: number
  readonly kept: number
}

/** The belief once it is known how much was kept. What was kept whole says only that it would have gone on (Kaplan & Meier 1958). */
export function learnKept(known: KeptLength, { words, kept }: ShownLength): KeptLength {
  if (kept <= 0) return known
  const decay = 2 ** (-1 / KEPT_LENGTH_HYPERPARAMETERS.halfLife)
  const stopsAt = kept < words ? stretchOf(kept) : -1
  return {
    ...known,
    met: known.met.map((met, at) => decay * met + (at === stopsAt ? 1 : partOf(at, Math.min(kept, words)))),
    stopped: known.stopped.map((stopped, at) => decay * stopped + Number(at === stopsAt)),
  }
}

/** Notes how long one was that came on screen, whatever became of it. */
export function withShown(known: KeptLength, { words, chars }: ShownLength): KeptLength {
  const decay = 2 ** (-1 / KEPT_LENGTH_HYPERPARAMETERS.halfLife)
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
 * The length, in words, of which most is gained: characters kept, as often as any are, less what reading all costs.
 * `chance` is how likely some of a given length is kept.
 */
export function bestWords(known: KeptLength, chance: (words: number) => number): number {
  let [best, most] = [LONGEST_WORDS, Number.NEGATIVE_INFINITY]
  for (let words = FEWEST_WORDS; words <= LONGEST_WORDS; words++) {
    const gain = chance(words) * keptChars(known, words) - READING_COST * words * charsPerWord(known)
    if (gain > most) [best, most] = [words, gain]
  }
  return best
}

function stopAt({ met, stopped }: KeptLength, word: number): number {
  const { stop, weight } = KEPT_LENGTH_HYPERPARAMETERS
  const at = stretchOf(word)
  const width = widthOf(at)
  const usual = 1 - (1 - stop) ** width
  const inStretch = ((stopped[at] ?? 0) + weight * usual) / ((met[at] ?? 0) + weight)
  return 1 - (1 - inStretch) ** (1 / width)
}

function stretchOf(word: number): number {
  const at = EDGES.findIndex(edge => word <= edge)
  return at < 0 ? EDGES.length - 1 : at
}

/** How much of a stretch lies in the first `words` words. */
function partOf(at: number, words: number): number {
  const from = EDGES[at - 1] ?? 0
  return Math.max(0, Math.min(1, (words - from) / widthOf(at)))
}

function widthOf(at: number): number {
  return (EDGES[at] ?? 0) - (EDGES[at - 1] ?? 0)
}
