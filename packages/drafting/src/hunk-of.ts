import { LEAF, type CandidateId, type Hunk, type HunkId, type ItemRef, type Message } from '@understudy/contracts'
import { wordCount, words, type TextEdit } from '@understudy/prose'

/** Whose hunks they are and what shaped them. */
export interface HunkSource {
  readonly candidate: CandidateId
  readonly items: readonly ItemRef[]
}

/** A passage's place in its block. */
export interface PassagePlace {
  readonly block: number
  readonly start: number
  readonly passage: string
}

/** One edit of a passage as a hunk in the coordinates of its block. Its id is its place, so it is the same however it came. */
export function hunkOf(
  { block, start, passage }: PassagePlace,
  edit: TextEdit,
  { candidate, items }: HunkSource,
): Hunk {
  const original = passage.slice(edit.from, edit.to)
  const change = { type: 'replace', block, from: start + edit.from, to: start + edit.to, text: edit.text } as const
  const id = `${candidate}/${block}:${change.from}-${change.to}` as HunkId
  return { id, change, original, reason: reasonOf(original, edit.text), rule: null, items }
}

/** Whether an edit would delete what is no text, as an image: no answer can hold that, so leaving it out means nothing. */
export function sparesLeaves(passage: string, { from, to }: TextEdit): boolean {
  return !passage.slice(from, to).includes(LEAF)
}

/** What the change does, which is all that can honestly be said of it. */
function reasonOf(original: string, text: string): Message {
  if (text.trim() === '') return { key: 'drafting.reason.cut' }
  if (original.trim() === '') return { key: 'drafting.reason.added' }
  if (lettersOf(original) === lettersOf(text)) return { key: 'drafting.reason.marks' }
  const difference = wordCount(text) - wordCount(original)
  if (difference === 0) return { key: 'drafting.reason.reworded' }
  return { key: difference < 0 ? 'drafting.reason.shorter' : 'drafting.reason.fuller' }
}

function lettersOf(text: string): string {
  return words(text.toLowerCase())
    .map(word => word.text)
    .join(' ')
}
