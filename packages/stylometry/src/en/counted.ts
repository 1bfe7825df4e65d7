import { measure, type Measure } from '../measure.ts'
import { beginsPhrase, type PhraseIndex } from '../phrases.ts'
import type { ProseReading, Word } from '../prose-reading.ts'
import { occurrences } from '../tally.ts'
import { WordPlaces, type IsPlace, type PlaceWords } from '../word-places.ts'

/** A measure of English that counts, per 100 words. `scale`: how many more or fewer a reader notices. */
export function counted(id: string, count: (reading: ProseReading) => number, scale = 1): Measure {
  return measure({ id, reckoning: occurrences(count), unit: 'per-100-words', scale, language: 'en' })
}

/** All that English counts at single words. */
const PLACES = new WordPlaces()

/** How many words are among `words`, and `is` holds of them. */
export function countAt(words: PlaceWords, is?: IsPlace): (reading: ProseReading) => number {
  return PLACES.count(words, is)
}

/** How many words begin a phrase of `index`, and `is` holds of them. */
export function countPhrases(index: PhraseIndex, is?: (word: Word) => boolean): (reading: ProseReading) => number {
  return PLACES.count(index, (words, at) => {
    const word = words[at]
    return word !== undefined && (is?.(word) ?? true) && beginsPhrase(index, words, at)
  })
}
