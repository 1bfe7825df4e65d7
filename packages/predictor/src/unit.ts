import { plainForm } from './text-form.ts'

/**
 * What is predicted at a time: a word or a mark with the space before it, or the end of a paragraph. Units joined make
 * the text again, in its plain form.
 */
export type Unit = string

export const PARAGRAPH_END: Unit = '\n'

const UNIT = /\n| ?(?:[\p{L}\p{N}\p{M}]+(?:['-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}])/gu
const WORD_END = /[\p{L}\p{N}\p{M}]$/u
/** What may go on a word: a letter, or a mark inside it. */
const WORD_ON = /^(?:[\p{L}\p{N}\p{M}]|['-](?:[\p{L}\p{N}\p{M}]|$))/u

export function unitsOf(text: string): readonly Unit[] {
  return spaced(text).match(UNIT) ?? []
}

/** A text at the caret: the units that are over, and what has begun of the next, its space included. */
export interface Begun {
  readonly context: readonly Unit[]
  /** Empty where a mark or a paragraph's end stands last: what follows may come with or without a space. */
  readonly begun: string
}

/**
 * Where the caret stands. A word is not over until something follows it: right behind a letter the whole word has only
 * begun. A space at the end is the beginning of the next unit.
 */
export function begunAt(before: string): Begun {
  const text = spaced(before)
  const units = text.match(UNIT) ?? []
  if (text.endsWith(' ')) return { context: units, begun: ' ' }
  const last = units.at(-1)
  if (last === undefined || !isWord(last)) return { context: units, begun: '' }
  return { context: units.slice(0, -1), begun: last }
}

export function isWord(unit: Unit): boolean {
  return WORD_END.test(unit)
}

/** Whether `text`, right behind a word, would make it longer. */
export function goesOn(text: string): boolean {
  return WORD_ON.test(text)
}

function spaced(text: string): string {
  return plainForm(text).replace(/\s*\n\s*/gu, '\n')
}
