import type { Span } from './span.ts'

/** Where `phrase` stands in `text` as whole words, in whatever case and with whatever apostrophe. */
export function phraseSpans(text: string, phrase: string): readonly Span[] {
  const words = phrase.trim()
  if (words === '') return []
  const body = words
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’]/g, "['’]")
    .replace(/\s+/g, '\\s+')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'giu')
  return Array.from(text.matchAll(pattern), ({ index, 0: hit }) => ({ from: index, to: index + hit.length }))
}
