import { gaps } from './gaps.ts'
import { matchSequences } from './match-sequences.ts'
import type { TextEdit } from './text-edit.ts'
import { tokens } from './tokens.ts'

/** Longest edit script, in tokens: past it all of the text is one edit. */
const TOKEN_BOUND = 600

/**
 * Each word that differs, by itself: the smallest edits that turn `before` into `after`, sorted and disjoint. As many
 * words for as many are so many edits, and the spaces between them stand. For texts of one paragraph; what is to be
 * read as changes is `diffWords`.
 */
export function wordEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return []
  const [a, b] = [
    { text: before, tokens: tokens(before) },
    { text: after, tokens: tokens(after) },
  ]
  const [had, has] = [a.tokens.map(({ text }) => text), b.tokens.map(({ text }) => text)]
  const anchors = (matchSequences(had, has, TOKEN_BOUND) ?? []).map(([i, j]) => ({ a: i, b: j, length: 1 as const }))
  return gaps(a, b, anchors).flatMap(edit => wordByWord(before.slice(edit.from, edit.to), edit))
}

function wordByWord(old: string, edit: TextEdit): readonly TextEdit[] {
  const [had, has] = [old.split(/(\s+)/), edit.text.split(/(\s+)/)]
  const isPaired = had.length === has.length && had.every((one, index) => index % 2 === 0 || one === has[index])
  if (!isPaired) return [edit]
  let at = edit.from
  return had.flatMap((one, index) => {
    const from = at
    at += one.length
    const text = has[index] ?? ''
    return text === one ? [] : [{ from, to: at, text }]
  })
}
