import type { RewriteKind } from '@understudy/contracts'
import { findingsIn, type Finding } from './findings.ts'

/** A paragraph that the copydesk has something to say about. */
export interface Passage {
  readonly index: number
  readonly kind: Extract<RewriteKind, 'dialogue' | 'tighten'>
  readonly findings: readonly Finding[]
}

/** Which paragraphs of a manuscript play which part. No paragraph plays two. */
export interface Cast {
  /** Ornate tags to be made plain: all of these are refused. */
  readonly refused: readonly Passage[]
  /** Anything else: all of these are taken, and edited further. */
  readonly taken: readonly Passage[]
  /** Ornate tags that nobody has been asked about when the taste is known. */
  readonly unasked: readonly Passage[]
  /** Paragraphs that nothing is to be said about, to write on from. */
  readonly quiet: readonly number[]
}

const REFUSED = 8
const TAKEN = 2
/** So few that nothing but the one taste is learned: a third passage would make another. */
const TAKEN_OF_ONE_RULE = 2

export async function castOf(paragraphs: readonly string[]): Promise<Cast> {
  const tagged: Passage[] = []
  const wordy: Passage[] = []
  const quiet: number[] = []
  for (const index of paragraphs.keys()) {
    const tags = await findingsIn(paragraphs, index, 'dialogue')
    const words = await findingsIn(paragraphs, index, 'tighten')
    if (tags.length > 0 && words.length === 0) tagged.push({ index, kind: 'dialogue', findings: tags })
    if (tags.length === 0 && words.length > 0) wordy.push({ index, kind: 'tighten', findings: words })
    if (tags.length === 0 && words.length === 0) quiet.push(index)
  }
  return { refused: tagged.slice(0, REFUSED), taken: takenOf(wordy), unasked: tagged.slice(REFUSED), quiet }
}

/** Those that can be edited further come first. */
function takenOf(wordy: readonly Passage[]): readonly Passage[] {
  const editable = wordy.filter(passage => editableOf(passage) !== null)
  const taken: Passage[] = []
  for (const passage of [...editable, ...wordy.filter(other => !editable.includes(other))]) {
    const isNew = passage.findings.every(
      ({ rule }) =>
        taken.filter(({ findings }) => findings.some(other => other.rule === rule)).length < TAKEN_OF_ONE_RULE,
    )
    if (isNew && taken.length < TAKEN) taken.push(passage)
  }
  return taken
}

/** The first change of a passage that puts in a word at its end, which can be written over. */
export function editableOf({ findings }: Passage): Finding | null {
  return findings.find(({ text }) => /\p{L}{3,}$/u.test(text)) ?? null
}
