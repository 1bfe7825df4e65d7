import { beforeOverlap, fitSeam, withoutEcho, words } from '@understudy/prose'
import { cleanText } from './clean-text.ts'

/** Where a continuation is to stand, as it was asked for, and how much of it may be shown. */
export interface Slot {
  /** The text around the caret. */
  readonly before: string
  readonly after: string
  readonly paragraphs: number
  readonly maxWords: number
}

export interface ReadContinuation {
  /** Paragraphs are parted by a blank line. */
  readonly text: string
  /** Whether nothing that may still come would be shown. */
  readonly closed: boolean
}

/** No word of prose is longer, in characters; what is longer is read no further. */
const LONGEST_WORD = 40
/** Tags and code fences: no prose, unless the manuscript has such itself. */
const MARKUP = /<[/!]?\p{L}|```/u
/** The same sign four times is a model running on. */
const JUNK = /([^\s\p{L}\p{N}])\1{3}/u
const ENOUGH_SIGNS = 3
const OPENS_BLOCK = /(?:^|\n)$/
/** Scripts that write no spaces: there the end of what has come is no half word. */
const SPACELESS = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}、。！？`
const SPACELESS_END = new RegExp(`[${SPACELESS}]$`, 'u')
/** What may be half a word, with the space before it. */
export const HALF_WORD: RegExp = new RegExp(`(?:^|\\s+|(?<=[${SPACELESS}]))[^\\s${SPACELESS}]*$`, 'u')

/**
 * The part of a model's answer that may be shown in `slot`: no character that cannot be seen, no markup, nothing that
 * stands before or behind the caret already, one space at the seam. As `raw` grows, what could be shown only grows.
 */
export function readContinuation(raw: string, slot: Slot, done: boolean): ReadContinuation {
  const { before, after, paragraphs, maxWords } = slot
  const bounded = raw.slice(0, maxWords * LONGEST_WORD)
  // half of a pair of surrogates waits for the other half
  const clean = cleanText(bounded.replace(/[\uD800-\uDBFF]$/, ''))
  const fresh = withoutEcho(clean, before, done)
  if (fresh === null) return { text: '', closed: false }
  const lines = fresh.split(/[^\S\n]*\n\s*/)
  // a break before anything else begins a new paragraph only where that may be, behind text
  if (lines[0] === '' && (paragraphs === 1 || OPENS_BLOCK.test(before))) lines.splice(0, 2, spaced(before, lines[1]))
  const joined = fitSeam(before, lines.slice(0, paragraphs).join('\n\n'))
  const short = firstWords(untilUnfit(joined, before + after), maxWords)
  const isCut = bounded.length < raw.length || lines.length > paragraphs || short.length < joined.length
  const { text, met } = withoutAfter(short, after, done || isCut)
  const closed = isCut || met
  // a break is shown with what comes behind it; what is cut ends with its last word
  return { text: closed ? text.trimEnd() : done ? text.replace(/\n+$/, '') : text, closed }
}

/**
 * `text` up to what stands behind the caret. While it grows, its whole words are shown only as far as they would be if
 * nothing fit came behind them.
 */
function withoutAfter(text: string, after: string, isWhole: boolean): ReturnType<typeof beforeOverlap> {
  const words = isWhole ? text : text.replace(HALF_WORD, '')
  const ended = beforeOverlap(words, after, true)
  return ended.text === words ? beforeOverlap(text, after, isWhole) : ended
}

function spaced(before: string, line = ''): string {
  return line === '' || SPACELESS_END.test(before) ? line : ` ${line}`
}

function untilUnfit(text: string, book: string): string {
  const markup = MARKUP.test(book) ? -1 : text.search(MARKUP)
  const prose = markup < 0 ? text : text.slice(0, markup)
  const junk = JUNK.exec(prose)
  return junk === null ? prose : prose.slice(0, junk.index + ENOUGH_SIGNS * (junk[1]?.length ?? 1))
}

function firstWords(text: string, count: number): string {
  return text.slice(0, words(text)[count]?.from)
}
