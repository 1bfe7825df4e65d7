import { sentences, words } from '@understudy/prose'
import type { EditOperation } from './edit-reading.ts'

/** A passage with one change in it. */
export interface EditedPassage {
  /** The words changed. */
  readonly before: string
  readonly after: string
  /** The sentences around, with the one and the other. */
  readonly base: string
  readonly settled: string
}

/** Of a split or a join this share of the words goes on. */
const SAME_WORDS = 0.6

/** What was done; a move is seen by `withoutMoves`, which knows the other changes. */
export function operationOf({ before, after, base, settled }: EditedPassage): EditOperation {
  const [old, fresh] = [words(before.toLowerCase()), words(after.toLowerCase())]
  const more = sentences(settled).length - sentences(base).length
  if (more !== 0 && before.trim() !== '' && after.trim() !== '' && isSame(old.map(textOf), fresh.map(textOf)))
    return more > 0 ? 'split' : 'join'
  if (after.trim() === '') return 'delete'
  return before.trim() === '' ? 'insert' : 'replace'
}

function textOf({ text }: { readonly text: string }): string {
  return text
}

function isSame(old: readonly string[], fresh: readonly string[]): boolean {
  const shared = fresh.filter(word => old.includes(word)).length
  return shared >= SAME_WORDS * Math.max(old.length, fresh.length) || Math.max(old.length, fresh.length) <= 2
}
