import type { Slice } from './slice.ts'
import { words } from './words.ts'

const MARKS = /\p{Extended_Pictographic}(?:\uFE0F|\p{EMod}|\u200D\p{Extended_Pictographic})*|\S\p{M}*/gu

export interface Token extends Slice {
  /** Punctuation and signs are no words. */
  readonly isWord: boolean
}

/** Words, and every other visible character by itself, in order. White space is in between. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = []
  let at = 0
  for (const word of words(text)) {
    pushMarks(found, text, at, word.from)
    found.push({ ...word, isWord: true })
    at = word.to
  }
  pushMarks(found, text, at, text.length)
  return found
}

function pushMarks(found: Token[], text: string, from: number, to: number): void {
  if (from === to) return
  for (const match of text.slice(from, to).matchAll(MARKS)) {
    const start = from + match.index
    found.push({ from: start, to: start + match[0].length, text: match[0], isWord: false })
  }
}
