/**
 * What no text should do, of a closed vocabulary: never an expression of the writer's own, which might not end. Plain
 * JSON, as a persona's file holds it.
 */
export type TextPattern =
  /** No sentence, or paragraph, begins with one of these words; in small letters, apostrophes straight. */
  | { readonly type: 'no-opening'; readonly of: 'sentence' | 'paragraph'; readonly words: readonly string[] }
  /** The mark does not stand anywhere. */
  | { readonly type: 'no-mark'; readonly mark: PatternMark }
  /** Not two or more of the mark in a row. */
  | { readonly type: 'no-run'; readonly mark: 'exclamation' | 'question' }
  /** At most, or at least, so many words or sentences in each sentence, paragraph or speech. */
  | {
      readonly type: 'limit'
      readonly of: 'sentence' | 'paragraph' | 'speech'
      readonly unit: 'words' | 'sentences'
      readonly least?: number
      readonly most?: number
    }
  /** How speech and quotations are marked. */
  | { readonly type: 'quotes'; readonly style: 'single' | 'double' | 'curly' | 'straight' }

export type PatternMark =
  | 'em-dash'
  | 'en-dash'
  | 'dash'
  | 'ellipsis'
  | 'exclamation'
  | 'question'
  | 'interrobang'
  | 'semicolon'
  | 'colon'
  | 'parenthesis'
export const PATTERN_MARKS: readonly PatternMark[] = [
  'em-dash',
  'en-dash',
  'dash',
  'ellipsis',
  'exclamation',
  'question',
  'interrobang',
  'semicolon',
  'colon',
  'parenthesis',
]

/** More words than these a pattern does not list, nor does it count further. */
const MOST_OPENINGS = 20
const MOST_COUNTED = 1_000

/** Whether a value out of a file or a store is a pattern. */
export function isTextPattern(value: unknown): value is TextPattern {
  if (typeof value !== 'object' || value === null) return false
  const { type, of, words, mark, unit, least, most, style } = value as Readonly<Record<string, unknown>>
  switch (type) {
    case 'no-opening':
      return (of === 'sentence' || of === 'paragraph') && isOpenings(words)
    case 'no-mark':
      return PATTERN_MARKS.some(known => known === mark)
    case 'no-run':
      return mark === 'exclamation' || mark === 'question'
    case 'limit':
      return (
        (of === 'sentence' || of === 'paragraph' || of === 'speech') &&
        (unit === 'words' || (unit === 'sentences' && of !== 'sentence')) &&
        isCount(least) &&
        isCount(most) &&
        (least !== undefined || most !== undefined)
      )
    case 'quotes':
      return style === 'single' || style === 'double' || style === 'curly' || style === 'straight'
    default:
      return false
  }
}

function isOpenings(words: unknown): boolean {
  return (
    Array.isArray(words) &&
    words.length > 0 &&
    words.length <= MOST_OPENINGS &&
    words.every(word => typeof word === 'string' && word.trim() !== '' && word.length <= 60)
  )
}

function isCount(value: unknown): boolean {
  return value === undefined || (Number.isInteger(value) && Number(value) > 0 && Number(value) <= MOST_COUNTED)
}
