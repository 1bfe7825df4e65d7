import type { Slice } from './slice.ts'
import { wordSegmenter } from './word-segmenter.ts'

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`
const JOINED = [
  String.raw`['’‐‑-]${LETTER}+`,
  String.raw`(?<=\p{N})[.,:]\p{N}+`,
  String.raw`(?<=(?:^|[^\p{L}])\p{L})\.\p{L}(?!\p{L})`,
].join('|')
const SPACELESS = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]`

/** In ASCII before white space: most words, and told in a third of the time. */
const PLAIN = String.raw`[a-zA-Z\d]+(?=[.,:'’-]?(?!\S))`

const SPACED_WORD = new RegExp(`${PLAIN}|${LETTER}+(?:${JOINED})*`, 'gu')
const HAS_SPACELESS = new RegExp(SPACELESS, 'u')
const MIXED_WORD = new RegExp(`(${SPACELESS}+)|(?:(?!${SPACELESS})${LETTER})+(?:(?!${SPACELESS})(?:${JOINED}))*`, 'gu')

/** Whether `text` has a character of a script that writes no spaces between words (Chinese, Japanese, Thai, ...). */
export function hasSpacelessScript(text: string): boolean {
  return HAS_SPACELESS.test(text)
}

/**
 * The words of `text` in order. A word keeps its inner apostrophes, hyphens, points and commas (don't, half-lit,
 * U.S.A, 1,000.5), not its quotation marks or final points; emoji and other signs are none. Scripts without spaces are
 * cut by the platform's dictionary for `language` (BCP 47).
 */
export function words(text: string, language = 'en'): readonly Slice[] {
  return hasSpacelessScript(text) ? mixedWords(text, language) : spacedWords(text)
}

/** How many words `text` has, as `words` counts them. */
export function wordCount(text: string, language = 'en'): number {
  return words(text, language).length
}

/** Nearly every text. */
function spacedWords(text: string): readonly Slice[] {
  const found: Slice[] = []
  SPACED_WORD.lastIndex = 0
  for (let match = SPACED_WORD.exec(text); match !== null; match = SPACED_WORD.exec(text))
    found.push({ from: match.index, to: SPACED_WORD.lastIndex, text: match[0] })
  return found
}

function mixedWords(text: string, language: string): readonly Slice[] {
  const found: Slice[] = []
  const visit = (from: number, to: number) => found.push({ from, to, text: text.slice(from, to) })
  for (const match of text.matchAll(MIXED_WORD)) {
    const run = match[1]
    if (run === undefined) visit(match.index, match.index + match[0].length)
    else eachSpacelessWord(run, language, (from, to) => visit(match.index + from, match.index + to))
  }
  return found
}

/** The dictionary's work grows faster than the run; no sentence runs on this long without a mark. */
const LONGEST_RUN = 200

function eachSpacelessWord(run: string, language: string, visit: (from: number, to: number) => void): void {
  const segmenter = wordSegmenter(language)
  for (let start = 0; start < run.length; ) {
    const end = endOfPart(run, start)
    for (const { segment, index } of segmenter.segment(run.slice(start, end)))
      visit(start + index, start + index + segment.length)
    start = end
  }
}

/** Never between the halves of a surrogate pair. */
function endOfPart(run: string, start: number): number {
  const end = start + LONGEST_RUN
  return /[\uD800-\uDBFF]/.test(run.charAt(end - 1)) ? end + 1 : end
}
