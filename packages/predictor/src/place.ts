import { endsSentence } from '@understudy/prose'
import type { ContinuationRequest, PlacedRequest } from '@understudy/contracts'

/** Short words of English that no page of prose does without. */
const COMMON = new Set(
  'the a an and of to in was he she it his her that had with for on at as him they but not by from were is i you my me be have this there all so which'.split(
    ' ',
  ),
)
/** Of the words just before the caret, the share that has to be among them. Prose has about 0.4. */
const LEAST_COMMON = 0.18
const WORDS_READ = 60
const LEAST_WORDS = 12
/** Lines of verse are shorter than this, characters, several in a row. */
const VERSE_LINE = 60
const VERSE_LINES = 3

/** Whether a place is one of English prose, at the end of what stands there or of a word: else the predictor is silent. */
export function isForetellable({ before, after, block, context }: PlacedRequest & ContinuationRequest): boolean {
  if (!/^en(?:-|$)/i.test(context.language)) return false
  if (block.type !== 'paragraph' && block.type !== 'quote' && block.type !== 'cell') return false
  // in the middle of a word nobody wants another
  if (/^[\p{L}\p{N}'’-]/u.test(after)) return false
  return isEnglish(before) && !isVerse(before) && !isCode(before)
}

/** Of too few words nothing can be said, and the model is unsure enough by itself. */
function isEnglish(before: string): boolean {
  const words =
    before
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(-WORDS_READ) ?? []
  if (words.length < LEAST_WORDS) return true
  return words.filter(word => COMMON.has(word)).length >= LEAST_COMMON * words.length
}

/** Short lines that mostly do not end as sentences do. */
function isVerse(before: string): boolean {
  const lines = before.split(/\n+/).filter(line => line.trim() !== '')
  const last = lines.slice(-VERSE_LINES - 1, -1)
  if (last.length < VERSE_LINES || last.some(line => line.length >= VERSE_LINE)) return false
  return last.filter(line => !endsSentence(line)).length * 2 > last.length
}

function isCode(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  return /[{};]\s*$|=>|^\s*(?:[-*+•]|\d+[.)])\s/u.test(line)
}
