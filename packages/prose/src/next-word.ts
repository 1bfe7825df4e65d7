import { wordSegmenter } from './word-segmenter.ts'
import { hasSpacelessScript } from './words.ts'

const SPACES = /\s*/y
const CHUNK = /[^\s—]+—*|—+[^\s—]*/uy
const SCRIPT_RUN = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/u
const OTHER_RUN = /^[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+/u
/** Longer than any word of the dictionaries. */
const LONGEST_WORD = 64
const TRAILING_MARKS = /^[\p{P}\p{S}]+/u

/**
 * The part of `text` that "take the next word" takes: white space before it, the word, and the marks that touch it.
 * A run in a script without spaces is taken a dictionary word at a time. Never empty unless `text` is, and always a
 * prefix of it, so that repeating takes the whole.
 */
export function nextWord(text: string, language = 'en'): string {
  SPACES.lastIndex = 0
  const start = SPACES.exec(text)?.[0].length ?? 0
  CHUNK.lastIndex = start
  const chunk = CHUNK.exec(text)?.[0] ?? ''
  return text.slice(0, start) + (hasSpacelessScript(chunk) ? firstPart(chunk, language) : chunk)
}

/** `chunk` has a spaceless script in it and no white space. */
function firstPart(chunk: string, language: string): string {
  const run = SCRIPT_RUN.exec(chunk)?.[0]
  if (run === undefined) {
    const before = OTHER_RUN.exec(chunk)?.[0] ?? ''
    return /[\p{L}\p{N}]/u.test(before) ? before : before + firstPart(chunk.slice(before.length), language)
  }
  const word = wordSegmenter(language).segment(run.slice(0, LONGEST_WORD)).containing(0)?.segment ?? run
  return word + (TRAILING_MARKS.exec(chunk.slice(word.length))?.[0] ?? '')
}
