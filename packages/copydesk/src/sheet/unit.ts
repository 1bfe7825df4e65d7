import type { Span } from '../reading/span.ts'

/** A word as a style sheet means it: with its hyphens, without the possessive at its end. */
export interface Unit extends Span {
  readonly text: string
  readonly lower: string
  /** What stands between it and the unit before it, or the start of the text. */
  readonly gap: string
}

const UNIT = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
const POSSESSIVE = /['’]s$/u

export function unitsOf(text: string, offset = 0): readonly Unit[] {
  let end = 0
  return Array.from(text.matchAll(UNIT), ({ 0: found, index }) => {
    const word = found.replace(POSSESSIVE, '')
    const gap = text.slice(end, index)
    end = index + word.length
    return { from: offset + index, to: offset + end, text: word, lower: asKey(word), gap }
  })
}

/** As words are looked up: in lower case, apostrophes straight. */
export function asKey(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}
