import type { Span } from './span.ts'

/** A quotation or a marked stretch is seldom longer; beyond it an unpaired mark is likelier. */
const LONGEST = 240

const DOUBLE = new RegExp(`[“"«„][^“”"«»„\\n]{0,${LONGEST}}[”"»]`, 'gu')
const SINGLE = new RegExp(
  `(?<![\\p{L}\\p{N}])[‘'‹](?=\\S)(?:[^‘'’‹›\\n]|(?<=\\p{L})['’](?=\\p{L})){1,${LONGEST}}['’›](?!\\p{L})`,
  'gu',
)
const MARKED = new RegExp(`(?<![\\p{L}\\p{N}*_])([*_]{1,2})(?=\\S)[^*_\\n]{1,${LONGEST}}\\1(?![\\p{L}\\p{N}])`, 'gu')

/**
 * Everything in quotation marks of any shape, and everything between asterisks or underscores: titles, scare quotes,
 * thoughts, words as words. An elision read as an opening mark ('e said it's late') only spares more than need be.
 */
export function quotationsIn(text: string): readonly Span[] {
  return [DOUBLE, SINGLE, MARKED].flatMap(pattern =>
    Array.from(text.matchAll(pattern), match => ({ from: match.index, to: match.index + match[0].length })),
  )
}
