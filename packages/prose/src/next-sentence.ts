import { COMMON_TAGS } from './common-tags.ts'
import { sentenceEnds } from './sentence-ends.ts'

/**
 * The part of `text` that "take the next sentence" takes: white space before it and the sentence with its closing
 * marks; a line break is taken with the line it ends, or alone. Never empty unless `text` is, and always a prefix.
 */
export function nextSentence(text: string): string {
  for (const end of sentenceEnds(text, COMMON_TAGS)) {
    const to = text[end] === '\n' ? end + 1 : end
    if (to > 0 && (text[to - 1] === '\n' || text.slice(0, to).trim() !== '')) return text.slice(0, to)
  }
  return text
}
