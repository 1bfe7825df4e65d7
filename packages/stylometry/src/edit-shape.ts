import { diffWords } from '@understudy/prose'

const TOKEN = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{N}+|[^\p{L}\p{N}\s]/gu
/** Words that make a deletion a long one: a clause rather than a phrase. */
const LONG = 8

/** What an edit did to a passage, whatever its words: the sizes and places of its changes, on a log scale. */
export const EDIT_SHAPE = [
  'deleted-share',
  'inserted-share',
  'length-ratio',
  'changes',
  'words-deleted',
  'words-inserted',
  'deletions',
  'insertions',
  'replacements',
  'mean-run',
  'longest-run',
  'single-words',
  'long-deletions',
  'longest-deletion',
  'punctuation-only',
  'capitals-only',
  'first-change',
  'last-change',
] as const

/** One number for each of `EDIT_SHAPE`, in that order. */
export type EditShape = readonly number[]

interface Change {
  /** Where it begins, in tokens of the passage. */
  readonly at: number
  readonly old: readonly string[]
  readonly fresh: readonly string[]
}

/** How `before` was edited into `after`; null where it was not, or where one of them is no text. */
export function editShape(before: string, after: string): EditShape | null {
  const [length, newLength] = [tokensOf(before).length, tokensOf(after).length]
  const changes = changesOf(before, after)
  const [first, last] = [changes[0], changes.at(-1)]
  if (length === 0 || newLength === 0 || first === undefined || last === undefined) return null
  const deleted = sum(changes.map(({ old }) => old.length))
  const inserted = sum(changes.map(({ fresh }) => fresh.length))
  const runs = runsBetween(changes, length)
  const counts = countsOf(changes)
  return [
    deleted / length,
    inserted / length,
    Math.log(newLength / length),
    ...[changes.length, deleted / changes.length, inserted / changes.length].map(Math.log1p),
    ...[counts.deletions, counts.insertions, counts.replacements].map(Math.log1p),
    ...[runs.length === 0 ? 0 : sum(runs) / runs.length, Math.max(0, ...runs)].map(Math.log1p),
    ...[counts.singleWords, counts.longDeletions, Math.max(...changes.map(({ old }) => old.length))].map(Math.log1p),
    ...[counts.punctuation, counts.capitals].map(Math.log1p),
    first.at / length,
    1 - (last.at + last.old.length) / length,
  ]
}

function changesOf(before: string, after: string): readonly Change[] {
  return diffWords(before, after, { maxEdits: Infinity, islandWords: 0 }).flatMap(({ from, to, text }) => {
    const [old, fresh] = [tokensOf(before.slice(from, to)), tokensOf(text)]
    return old.length + fresh.length === 0 ? [] : [{ at: tokensOf(before.slice(0, from)).length, old, fresh }]
  })
}

function countsOf(changes: readonly Change[]) {
  const many = (is: (change: Change) => boolean) => changes.filter(is).length
  return {
    deletions: many(({ fresh }) => fresh.length === 0),
    insertions: many(({ old }) => old.length === 0),
    replacements: many(({ old, fresh }) => old.length > 0 && fresh.length > 0),
    singleWords: many(({ old, fresh }) => old.length === 1 && fresh.length === 1),
    longDeletions: many(({ old }) => old.length >= LONG),
    punctuation: many(({ old, fresh }) => ![...old, ...fresh].some(token => /^[\p{L}\p{N}]/u.test(token))),
    capitals: many(({ old, fresh }) => old.length > 0 && lower(old) === lower(fresh)),
  }
}

/** Lengths of the stretches that were kept, in tokens. */
function runsBetween(changes: readonly Change[], length: number): readonly number[] {
  const starts = [0, ...changes.map(({ at, old }) => at + old.length)]
  return starts.map((start, i) => (changes[i]?.at ?? length) - start).filter(run => run > 0)
}

function lower(tokens: readonly string[]): string {
  return tokens.join(' ').toLowerCase()
}

function tokensOf(text: string): readonly string[] {
  return text.match(TOKEN) ?? []
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
