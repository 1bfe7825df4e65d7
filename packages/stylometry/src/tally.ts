import { byReading } from './by-reading.ts'
import type { ProseReading } from './prose-reading.ts'

/** `sum` of something over `of` places where it could be. */
export interface Tally {
  readonly sum: number
  readonly of: number
}

/** How a measure reads a text, and how far apart two texts lie by it. */
export interface Reckoning {
  value(reading: ProseReading): number
  /** From the first text to the second, in the unit of `scale`; swapped it is the negative. Null: says nothing. */
  change(base: ProseReading, settled: ProseReading): number | null
}

/**
 * Every passage is compared as it would stand in this much ordinary text, so that one changed word weighs the same in a
 * line and on a page, and a page rewritten throughout weighs more than a line.
 */
export const CONTEXT_WORDS = 100
/** The same in sentences. */
export const CONTEXT_SENTENCES = 6

/**
 * Occurrences. The value is per 100 words. The change is in occurrences, set off against the words that went or came: a
 * text cut to half with half its commas has not changed in commas; one adverb cut from a line is one adverb fewer.
 */
export function occurrences(countIn: (reading: ProseReading) => number): Reckoning {
  const count = byReading(countIn)
  return {
    value: reading => (100 * count(reading)) / Math.max(1, reading.words.length),
    change: (base, settled) => {
      const before = base.words.length + CONTEXT_WORDS
      const after = settled.words.length + CONTEXT_WORDS
      return (count(settled) / after - count(base) / before) * ((before + after) / 2)
    },
  }
}

/** A mean. The change is between the means of both texts, each among `context` more places of their common mean. */
export function mean(tallyIn: (reading: ProseReading) => Tally, context: number): Reckoning {
  const tally = byReading(tallyIn)
  return {
    value: reading => meanOf(tally(reading)),
    change: (base, settled) => {
      const [before, after] = [tally(base), tally(settled)]
      if (before.of === 0 || after.of === 0) return null
      const common = context * meanOf({ sum: before.sum + after.sum, of: before.of + after.of })
      return (after.sum + common) / (after.of + context) - (before.sum + common) / (before.of + context)
    },
  }
}

/** How evenly lengths run: the standard deviation over the mean. Below three of them in either text it says nothing. */
export function variation(lengthsIn: (reading: ProseReading) => readonly number[]): Reckoning {
  const lengths = byReading(lengthsIn)
  return {
    value: reading => variationOf(lengths(reading)),
    change: (base, settled) => {
      const [before, after] = [lengths(base), lengths(settled)]
      const fewest = Math.min(before.length, after.length)
      if (fewest < 3) return null
      return ((variationOf(after) - variationOf(before)) * fewest) / (fewest + CONTEXT_SENTENCES)
    },
  }
}

/**
 * A size. The change is the logarithm of the ratio, so that half and double are equally far, each with `context` more:
 * one word fewer in a line of four is still one word.
 */
export function size(sizeOf: (reading: ProseReading) => number, context: number): Reckoning {
  const of = byReading(sizeOf)
  return {
    value: of,
    change: (base, settled) => Math.log((of(settled) + context) / (of(base) + context)),
  }
}

function meanOf({ sum, of }: Tally): number {
  return of === 0 ? 0 : sum / of
}

function variationOf(lengths: readonly number[]): number {
  if (lengths.length < 2) return 0
  const middle = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const squares = lengths.reduce((sum, length) => sum + (length - middle) ** 2, 0)
  return Math.sqrt(squares / lengths.length) / middle
}
