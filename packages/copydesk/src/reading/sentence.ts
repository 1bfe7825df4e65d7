import { sentences } from '@understudy/prose'
import type { Span } from './span.ts'
import type { Token } from './token.ts'

/** One sentence of a block with its words. */
export interface Sentence extends Span {
  readonly text: string
  readonly tokens: readonly Token[]
  /** What closes it, from behind its last word. */
  readonly close: string
}

/** The sentences of `text` that have words; `tokens` are those of the whole text. */
export function sentencesOf(text: string, tokens: readonly Token[]): readonly Sentence[] {
  const found: Sentence[] = []
  let next = 0
  for (const { from, to, text: sentence } of sentences(text)) {
    const first = next
    while (next < tokens.length && (tokens[next]?.from ?? to) < to) next++
    const own = tokens.slice(first, next)
    const last = own.at(-1)
    if (last !== undefined) found.push({ from, to, text: sentence, tokens: own, close: text.slice(last.to, to) })
  }
  return found
}

/** The sentence that holds character `at`. */
export function sentenceAt(all: readonly Sentence[], at: number): Sentence | null {
  return all.find(({ from, to }) => from <= at && at < to) ?? null
}
