import { copydeskRules } from '../copydesk-rules.ts'
import type { ReadBlock } from '../reading/read-block.ts'
import type { Sentence } from '../reading/sentence.ts'
import type { Span } from '../reading/span.ts'
import type { Edit } from './edit.ts'
import type { Rule } from './rule.ts'

/** A hyphen or dash between a word and the mark that closes its speech. */
const CUT_OFF = /(?<=(\p{L}+),?)( ?(?:-{1,3}|–|—))(?=["”’])/gu
/** Three points in any of their shapes behind a word. */
const TRAILING = /(?<=\p{L})( ?…| ?\.\.\.| ?\. \. \.)(?! ?\.)/gu
/** "un-" and "pre-" are spoken of, not cut off. */
const LEAST_LETTERS = 3

/** `“But I-”` → `“But I—”`, `“So...”` → `“So …”`: the mark the book keeps, and only where it keeps one. */
export const speechBreak: Rule = {
  id: copydeskRules.speechBreak,
  reach: 'seams',
  find: (block, sentence) => [...cutOffs(block, sentence), ...trailings(block, sentence)],
}

function cutOffs(block: ReadBlock, sentence: Sentence): readonly Edit[] {
  const found = marksIn(block, sentence, CUT_OFF)
  const cutOff = found.length === 0 ? null : block.marks().cutOff
  if (cutOff === null) return []
  return found.flatMap(({ from, to }) => {
    const speech = block.speech.find(span => span.from < from && to < span.to && span.to - to <= 2)
    const isPart = speech === undefined || isFragmentOfWord(block.text.slice(speech.from + 1, from))
    return isPart ? [] : replaced(block, { from, to }, cutOff)
  })
}

/** One short word and nothing before it. */
function isFragmentOfWord(said: string): boolean {
  return /^\p{Ll}+$/u.test(said) || said.length < LEAST_LETTERS
}

function trailings(block: ReadBlock, sentence: Sentence): readonly Edit[] {
  const found = marksIn(block, sentence, TRAILING)
  const trailing = found.length === 0 ? null : block.marks().trailing
  if (trailing === null) return []
  return found
    .filter(({ to }) => /^(?:$|["”’\s])/.test(block.text.slice(to)))
    .flatMap(span => replaced(block, span, trailing))
}

/** As far as a mark looks to either side. */
const BESIDE = 8

function marksIn({ text }: ReadBlock, sentence: Sentence, pattern: RegExp): readonly Span[] {
  const start = Math.max(0, sentence.from - BESIDE)
  const matches = text.slice(start, sentence.to + BESIDE).matchAll(pattern)
  return Array.from(matches, match => ({
    from: start + match.index,
    to: start + match.index + match[0].length,
  })).filter(({ from }) => sentence.from <= from && from < sentence.to)
}

function replaced({ text }: ReadBlock, { from, to }: Span, mark: string): readonly Edit[] {
  return text.slice(from, to) === mark ? [] : [{ from, to, text: mark, word: mark.trim() }]
}
