import type { ReadOptions } from './prose-reading.ts'

/** What happened between what a suggestion found, what it said and what was left standing. */
export interface EditReading {
  /** In the order of the suggested text; what the writer left as it was suggested is none. */
  readonly hunks: readonly EditHunk[]
  /** The settled text is so much longer that it says nothing about the suggestion: there are no hunks. */
  readonly isOutgrown: boolean
}

/** One change, by whoever brought it. */
export interface EditHunk {
  /** Whose change it is. What the writer did earns the writer's account alone, what was kept the suggestion's. */
  readonly by: 'suggestion' | 'writer'
  /**
   * `kept`: the suggestion's change, still there. `restored`: the writer put the context's own words back. `reworked`:
   * the writer changed what the suggestion had brought. `own`: the writer changed what the context already had.
   */
  readonly fate: 'kept' | 'restored' | 'reworked' | 'own'
  readonly operation: EditOperation
  /** In `base` for the suggestion's changes, in `suggested` for the writer's. */
  readonly before: EditSide
  /** In `suggested` for the suggestion's changes, in `settled` for the writer's. */
  readonly after: EditSide
  /** Null in a language without rules, where only marks, capitals and the shape of a change are known. */
  readonly kind: EditKind | null
  /** Facts and content never teach a style. */
  readonly matter: 'style' | 'fact'
  /** What the kind is known by, the strongest first: some of `cues`, or the words that were swapped. */
  readonly because: readonly string[]
  /** All that was weighed, in words as `KIND_POINTS` has them; none where a rule alone told the kind. */
  readonly cues: readonly string[]
  /** Measure id → change in the sentences around, as `measureChange` says it. */
  readonly effect: Readonly<Record<string, number>>
  /** Words put for others, in small letters: at most three for at most three. */
  readonly swaps: readonly WordSwap[]
  /** Words and short phrases that went and nothing came for, in small letters. */
  readonly cuts: readonly string[]
}

/** A stretch in UTF-16 code units, and what stands there. */
export interface EditSide {
  readonly from: number
  readonly to: number
  readonly text: string
}

export type EditOperation = 'replace' | 'delete' | 'insert' | 'move' | 'split' | 'join'

/**
 * The first seven are the categories that professional writers sorted their edits of machine prose into (LAMP,
 * Chakrabarty, Laban and Wu, arXiv 2409.14509).
 */
export type EditKind =
  | 'phrasing'
  | 'structure'
  | 'exposition'
  | 'cliche'
  | 'purple'
  | 'specificity'
  | 'tense'
  | 'punctuation'
  | 'capitals'
  | 'fact'
  | 'content'

export interface WordSwap {
  readonly from: string
  readonly to: string
}

export type ReadEditOptions = ReadOptions
