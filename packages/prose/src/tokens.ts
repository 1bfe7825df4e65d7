import type { Slice } from './slice.ts'
import { words } from './words.ts'

const MARKS = /\p{Extended_Pictographic}(?:\uFE0F|\p{EMod}|\u200D\p{Extended_Pictographic})*|\S\p{M}*/gu

/** Words, and every other visible character by itself, in order. White space is in between. */
export function tokens(text: string): readonly Slice[] {
  const found: Slice[] = []
  let at = 0
  for (const word of words(text)) {
    pushMarks(found, text, at, word.from)
    found.push(word)
    at = word.to
  }
  pushMarks(found, text, at, text.length)
  return found
}

function pushMarks(found: Slice[], text: string, from: number, to: number): void {
  const between = text.slice(from, to)
  if (between === '' || between === ' ') return
  for (const match of between.matchAll(MARKS)) {
    const start = from + match.index
    found.push({ from: start, to: start + match[0].length, text: match[0] })
  }
}
