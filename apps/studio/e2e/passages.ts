import type { DialogueConvention, Mode, RewriteKind } from '@understudy/contracts'
import { detectDialogue } from '@understudy/prose'
import { guessMode } from '@understudy/stylometry'
import { findingsIn, type Finding } from './findings.ts'

/** A paragraph that the copydesk has something to say about. */
export interface Passage {
  readonly index: number
  readonly kind: Extract<RewriteKind, 'dialogue' | 'tighten'>
  readonly findings: readonly Finding[]
}

/** A passage as it is asked about: with the paragraphs around it that make the whole another mode, where there are any. */
export interface WiderPassage extends Passage {
  /** First and last paragraph of what is selected. */
  readonly from: number
  readonly to: number
}

/** Which paragraphs of a manuscript play which part. No paragraph plays two. */
export interface Cast {
  /** Ornate tags to be made plain, all in one mode: all of these are refused, as long as they are offered. */
  readonly refused: readonly Passage[]
  /** Anything else: all of these are taken, and those that can be are edited further. */
  readonly taken: readonly Passage[]
  /** Ornate tags that nobody has been asked about when the taste is known, in other modes as far as may be. */
  readonly unasked: readonly WiderPassage[]
  /** Paragraphs that nothing is to be said about, to write on from. */
  readonly quiet: readonly number[]
}

const REFUSED = 6
const TAKEN = 4
/** Where the taste is shown. */
const LEARNED_IN: Mode = 'dialogue'
/** So few that nothing but the one taste is learned: a third passage would make another. */
const TAKEN_OF_ONE_RULE = 2

export async function castOf(paragraphs: readonly string[]): Promise<Cast> {
  const tagged: Passage[] = []
  const wordy: Passage[] = []
  const quiet: number[] = []
  for (const index of paragraphs.keys()) {
    const tags = await findingsIn(paragraphs, index, 'dialogue')
    const words = await findingsIn(paragraphs, index, 'tighten')
    const isOnlyTags = tags.length > 0 && tags.every(({ rule }) => rule === 'ornate-tag')
    if (isOnlyTags && words.length === 0) tagged.push({ index, kind: 'dialogue', findings: tags })
    if (tags.length === 0 && words.length > 0) wordy.push({ index, kind: 'tighten', findings: words })
    if (tags.length === 0 && words.length === 0) quiet.push(index)
  }
  const convention = detectDialogue(paragraphs)
  const modeOf = (from: number, to: number) => modeIn(paragraphs, from, to, convention)
  const refused = tagged.filter(({ index }) => modeOf(index, index) === LEARNED_IN).slice(0, REFUSED)
  const unasked = tagged.filter(passage => !refused.includes(passage))
  return { refused, taken: takenOf(wordy), unasked: unasked.map(passage => widened(passage, quiet, modeOf)), quiet }
}

type ModeOf = (from: number, to: number) => Mode

function modeIn(paragraphs: readonly string[], from: number, to: number, convention: DialogueConvention): Mode {
  return guessMode(paragraphs.slice(from, to + 1).join('\n\n'), convention)
}

/** The passage alone where it is in another mode than those that are refused, else with the quiet ones beside it. */
function widened(passage: Passage, quiet: readonly number[], modeOf: ModeOf): WiderPassage {
  const { index } = passage
  const alone = { from: index, to: index }
  const ranges = [alone, { from: index - 1, to: index }, { from: index, to: index + 1 }, { from: index - 2, to: index }]
  const isQuiet = ({ from, to }: typeof alone) =>
    Array.from({ length: to - from + 1 }, (_, n) => from + n).every(at => at === index || quiet.includes(at))
  const elsewhere = ranges.filter(isQuiet).find(({ from, to }) => modeOf(from, to) !== LEARNED_IN)
  return { ...passage, ...(elsewhere ?? alone) }
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

/** Where the last word of the editable change stands in the paragraph after all of its changes were taken. */
export function lastWordTaken(passage: Passage): { readonly from: number; readonly to: number } {
  const editable = editableOf(passage)
  if (editable === null) throw new Error('Nothing to edit further')
  const earlier = passage.findings.filter(({ from }) => from < editable.from)
  const moved = earlier.reduce((sum, { from, to, text }) => sum + text.length - (to - from), editable.from)
  return { from: moved + editable.text.lastIndexOf(' ') + 1, to: moved + editable.text.length }
}

/** How many changes there are in them. */
export function countOf(passages: readonly Passage[]): number {
  return passages.reduce((count, { findings }) => count + findings.length, 0)
}
