import { byReading } from './by-reading.ts'
import { byWord } from './by-word.ts'
import type { ProseReading, Word } from './prose-reading.ts'

/** The words that something may be counted at, in small letters: a list, an index or a pattern of them, or a rule. */
export type PlaceWords = { has(lower: string): boolean } | RegExp | ((lower: string) => boolean)

/** Whether it is to be counted at the word `at` of `words`. */
export type IsPlace = (words: readonly Word[], at: number, text: string) => boolean

interface Place {
  readonly may: (lower: string) => boolean
  readonly is: IsPlace
}

/**
 * What is counted word by word. Most words are no place for most of it, and a word by itself tells: each different word
 * is asked about once, and a reading is then gone through once for all that is counted.
 */
export class WordPlaces {
  private readonly places: Place[] = []
  private readonly placesOf = byWord(lower => this.places.flatMap(({ may }, index) => (may(lower) ? [index] : [])))

  /** One thing more to count: how often it stands in a reading. All are named before any reading is counted. */
  count(words: PlaceWords, is: IsPlace = always): (reading: ProseReading) => number {
    const index = this.places.push({ may: ruleOf(words), is }) - 1
    return reading => this.counts(reading)[index] ?? 0
  }

  private readonly counts = byReading(({ words, text }) => {
    const counts = new Uint32Array(this.places.length)
    for (let at = 0; at < words.length; at++) {
      for (const index of this.placesOf(words[at]?.lower ?? '')) {
        if (this.places[index]?.is(words, at, text) === true) counts[index] = (counts[index] ?? 0) + 1
      }
    }
    return counts
  })
}

function ruleOf(words: PlaceWords): (lower: string) => boolean {
  if (typeof words === 'function') return words
  return words instanceof RegExp ? lower => words.test(lower) : lower => words.has(lower)
}

function always(): boolean {
  return true
}
