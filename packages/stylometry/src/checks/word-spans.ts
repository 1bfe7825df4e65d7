import type { WordWish } from '@understudy/contracts'
import type { CheckSpan } from './passage.ts'

/** Where a word or phrase stands in a text; letters of any case, either apostrophe, any blanks. */
export function wordSpans(
  text: string,
  { text: word, instead }: Pick<WordWish, 'text' | 'instead'>,
): readonly CheckSpan[] {
  // only its capital is wished otherwise, and which capital stands there for what cannot be told
  const isCased = instead !== null && instead.toLowerCase() === word
  const said = isCased ? text : lowered(text)
  return [...said.matchAll(patternOf(word))].flatMap(({ index, 0: found }) =>
    isCased && found === instead ? [] : [{ from: index, to: index + found.length }],
  )
}

/** In small letters and straight apostrophes, offset by offset. */
function lowered(text: string): string {
  const small = text.toLowerCase()
  return (small.length === text.length ? small : text).replaceAll('’', "'")
}

const known = new Map<string, RegExp>()
/** A session's wishes and then some; patterns are cheap to make again. */
const MOST_KNOWN = 500

function patternOf(word: string): RegExp {
  const made = known.get(word)
  if (made !== undefined) return made
  const escaped = word
    .replaceAll('’', "'")
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ +/g, '\\s+')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}]|'\\p{L}{2,})`, 'gu')
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, pattern)
  return pattern
}

/** `text` with each word that gives way to another so written, capitals as they stood. */
export function withSwaps(text: string, words: readonly WordWish[], isHere: (span: CheckSpan) => boolean): string {
  const swaps = words.flatMap(word =>
    word.wish === 'cut' && word.instead !== null
      ? wordSpans(text, word).flatMap(span => (isHere(span) ? [{ ...span, put: word.instead ?? '' }] : []))
      : [],
  )
  let [written, at] = ['', 0]
  for (const { from, to, put } of swaps.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    if (from < at) continue
    written = withArticle(written + text.slice(at, from), put) + asCased(put, text.slice(from, to))
    at = to
  }
  return written + text.slice(at)
}

/** `an attorney` becomes `a lawyer`. */
function withArticle(before: string, word: string): string {
  return before.replace(/(?<![\p{L}\p{N}])(a)n?( )$/iu, (_, a: string, space: string) =>
    VOWEL.test(word) ? `${a}n${space}` : `${a}${space}`,
  )
}
/** By its sound: `a union`, `an hour`. */
const VOWEL = /^(?:[aeio](?!ne\b|nce\b|u)|u(?!ni[^nm]|s[aeu]|ti|bi)|ou|au|hour|honest|honou?r|heir)/i

function asCased(put: string, stood: string): string {
  if (stood.length > 1 && stood === stood.toUpperCase() && stood !== stood.toLowerCase()) return put.toUpperCase()
  return /^\p{Lu}/u.test(stood) ? put.charAt(0).toUpperCase() + put.slice(1) : put
}
