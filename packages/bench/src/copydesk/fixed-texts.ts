import { detectDialogue, wordCount } from '@understudy/prose'
import type { GivenData } from './edited-text.ts'
import type { FixedText } from './errors-added.ts'
import { applied, findingsIn, type BookText } from './read-cases.ts'

/** Paragraphs whose grammar is checked. */
const CHECKED = 500
/** A shorter one is a heading or a line of talk, and hardly anything is found in it. */
const LEAST_WORDS = 8

/** The first 500 paragraphs of what was given, or else of `own`, with every fix taken that the desk offers. */
export function fixedTexts({ books, edited }: GivenData, own: readonly BookText[]): readonly FixedText[] {
  const texts = books.length > 0 ? books : edited.length > 0 ? [bookOf(edited.map(({ before }) => before))] : own
  return texts
    .flatMap(({ paragraphs, dialogue }) => paragraphs.map(before => ({ before, dialogue })))
    .filter(({ before }) => wordCount(before, 'en') >= LEAST_WORDS)
    .slice(0, CHECKED)
    .map(({ before, dialogue }) => ({
      before,
      after: applied(before, findingsIn(before, { dialogue, before: [], after: '' })),
    }))
}

function bookOf(paragraphs: readonly string[]): BookText {
  return { name: 'data', dialogue: detectDialogue(paragraphs), paragraphs }
}
