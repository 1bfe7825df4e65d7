import type { Anchor, Tokenised } from './match-tokens.ts'
import type { TextEdit } from './text-edit.ts'

/** One edit for each differing stretch between two tokens that live on. */
export function gaps(a: Tokenised, b: Tokenised, anchors: readonly Anchor[]): readonly TextEdit[] {
  const edits: TextEdit[] = []
  let fromA = 0
  let fromB = 0
  const end: Anchor = { a: a.tokens.length, b: b.tokens.length, length: 0 }
  for (const anchor of [...anchors, end]) {
    const toA = a.tokens[anchor.a]?.from ?? a.text.length
    const toB = b.tokens[anchor.b]?.from ?? b.text.length
    const edit = withoutSharedSpace(a.text, fromA, toA, b.text.slice(fromB, toB))
    if (edit !== null) edits.push(edit)
    fromA = anchor.length === 0 ? toA : (a.tokens[anchor.a]?.to ?? toA)
    fromB = anchor.length === 0 ? toB : (b.tokens[anchor.b]?.to ?? toB)
  }
  return edits
}

function withoutSharedSpace(before: string, from: number, to: number, text: string): TextEdit | null {
  const old = before.slice(from, to)
  if (old === text) return null
  const most = Math.min(old.length, text.length)
  let start = 0
  while (start < most && isSpace(old[start]) && old[start] === text[start]) start++
  let end = 0
  while (end < most - start && isSpace(old.at(-1 - end)) && old.at(-1 - end) === text.at(-1 - end)) end++
  return { from: from + start, to: to - end, text: text.slice(start, text.length - end) }
}

function isSpace(char: string | undefined): boolean {
  return char !== undefined && /\s/.test(char)
}
