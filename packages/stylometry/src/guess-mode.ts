import type { DialogueConvention, Mode } from '@understudy/contracts'
import { languageOf } from './languages.ts'
import { readProse } from './read-prose.ts'

/** From this share of its words in speech or tags a passage is dialogue. */
const DIALOGUE_SHARE = 0.4
/** A line of verse is this short, in words. */
const VERSE_WORDS = 9
const QUOTED_LINES = /^(?:\s*>[^\n]*(?:\n|$))+$/

/**
 * The narrative mode that most of `text` is in, by plain cues: how much is spoken, and whether verbs of doing, of being
 * or of thinking lead. A guess, to be shown and corrected; a text without any cue is description, and so is what is told
 * in a language without rules.
 */
export function guessMode(text: string, convention: DialogueConvention, language = 'en'): Mode {
  const rules = languageOf(language)
  if (isEmbedded(text) || rules?.isLetter(text) === true) return 'embedded'
  const reading = readProse(text, { dialogue: convention, language })
  const total = reading.words.length
  const voiced = reading.words.filter(({ voice }) => voice !== 'narration').length
  if (total > 0 && voiced / total >= DIALOGUE_SHARE) return 'dialogue'
  return rules?.leadingMode(reading) ?? 'description'
}

/** A quotation set off line by line, or verse. */
function isEmbedded(text: string): boolean {
  if (QUOTED_LINES.test(text.trimEnd())) return true
  const lines = text.split('\n').filter(line => line.trim() !== '')
  return (
    lines.length >= 4 &&
    lines.every(line => line.trim().split(/\s+/).length <= VERSE_WORDS && !/["“‘”’]/.test(line) && !/\.\s*$/.test(line))
  )
}
