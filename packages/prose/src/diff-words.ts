import { gaps } from './gaps.ts'
import { matchTokens, type Tokenised } from './match-tokens.ts'
import type { TextEdit } from './text-edit.ts'
import { tokens } from './tokens.ts'
import { wordCount } from './words.ts'

export interface DiffOptions {
  /** Most edits in one paragraph; beyond it the nearest are joined, for a reader's sake. Defaults to 8. */
  readonly maxEdits?: number
  /** Equal stretches of up to this many words between two edits are joined into one edit. Defaults to 2. */
  readonly islandWords?: number
}

const DEFAULTS: Required<DiffOptions> = { maxEdits: 8, islandWords: 2 }

/**
 * What turns `before` into `after`: sorted, disjoint edits of whole words, exactly (`applyEdits(before, edits) === after`).
 * An edit carries no white space at its ends that stays. Cost is bounded: a passage too different is one edit.
 */
export function diffWords(before: string, after: string, options: DiffOptions = {}): readonly TextEdit[] {
  if (before === after) return []
  const { maxEdits, islandWords } = { ...DEFAULTS, ...options }
  const a: Tokenised = { text: before, tokens: tokens(before) }
  const b: Tokenised = { text: after, tokens: tokens(after) }
  const edits = joinNear(before, gaps(a, b, matchTokens(a, b)), islandWords)
  return byParagraph(before, edits).flatMap(group =>
    joinNearest(before, group, maxEdits).map(edit => shorn(before, edit)),
  )
}

function joinNear(before: string, edits: readonly TextEdit[], islandWords: number): readonly TextEdit[] {
  const joined: TextEdit[] = []
  for (const edit of edits) {
    const last = joined.at(-1)
    if (last !== undefined && isNear(before, last, edit, islandWords))
      joined[joined.length - 1] = join(before, last, edit)
    else joined.push(edit)
  }
  return joined
}

function isNear(before: string, last: TextEdit, next: TextEdit, islandWords: number): boolean {
  return !isParagraphEnd(before, last, next) && wordCount(before.slice(last.to, next.from)) <= islandWords
}

/** Edits of different paragraphs are never joined. */
function isParagraphEnd(before: string, { from, to, text }: TextEdit, next: TextEdit): boolean {
  return text.endsWith('\n') || (to > from && before[to - 1] === '\n') || before.slice(to, next.from).includes('\n')
}

function join(before: string, one: TextEdit, next: TextEdit): TextEdit {
  return { from: one.from, to: next.to, text: one.text + before.slice(one.to, next.from) + next.text }
}

/** A joined edit without the words that stand at its ends before and after: a repeated word may have been taken for another. */
function shorn(before: string, { from, to, text }: TextEdit): TextEdit {
  const old = wordsAndSpaces(before.slice(from, to))
  const fresh = wordsAndSpaces(text)
  const most = Math.min(old.length, fresh.length)
  let end = 0
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end++
  let start = 0
  while (start < most - end && old[start] === fresh[start]) start++
  const [lead, trail] = [lengthOf(old.slice(0, start)), lengthOf(old.slice(old.length - end))]
  return { from: from + lead, to: to - trail, text: fresh.slice(start, fresh.length - end).join('') }
}

function wordsAndSpaces(text: string): readonly string[] {
  return text.match(/\s+|\S+/g) ?? []
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

function byParagraph(before: string, edits: readonly TextEdit[]): readonly (readonly TextEdit[])[] {
  const groups: TextEdit[][] = []
  for (const edit of edits) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group === undefined || last === undefined || isParagraphEnd(before, last, edit)) groups.push([edit])
    else group.push(edit)
  }
  return groups
}

function joinNearest(before: string, edits: readonly TextEdit[], most: number): readonly TextEdit[] {
  const joined = [...edits]
  while (joined.length > Math.max(1, most)) {
    let nearest = 1
    for (let i = 2; i < joined.length; i++) if (distance(joined, i) < distance(joined, nearest)) nearest = i
    const [one, next] = [joined[nearest - 1], joined[nearest]]
    if (one !== undefined && next !== undefined) joined.splice(nearest - 1, 2, join(before, one, next))
  }
  return joined
}

/** Characters between the edit at `index` and the one before it. */
function distance(edits: readonly TextEdit[], index: number): number {
  return (edits[index]?.from ?? Infinity) - (edits[index - 1]?.to ?? 0)
}
