import type { WordUnits } from './word-units.ts'
import type { Mode, Scope, SessionId } from '@understudy/contracts'

/**
 * One choice of the writer between two texts for one place, as a difference of style measures.
 * Holds no text: it may be kept when the texts behind it are long and many.
 */
export interface Comparison {
  /** `Outcome.id`, then what was compared. Learned once. */
  readonly id: string
  /** `Outcome.id`. */
  readonly outcome: string
  readonly kind: ComparisonKind
  /** When the choice was made for good, ms since 1970. */
  readonly at: number
  readonly session: SessionId
  /** Where a preference would hold, the mode included. */
  readonly place: Scope & { readonly mode: Mode }
  /** Same for choices in one passage; see `passageKey`. */
  readonly passage: string
  /** Same for choices about the same words in their nearest context. */
  readonly spot: string
  /** How much it counts, 1 being an explicit choice. */
  readonly weight: number
  /** Whether it was about a hunk of a rule, which is shown by itself and says by name what it changes. Left out: no. */
  readonly byRule?: boolean
  /** By measure, preferred minus other, in the unit of `measureChange`. Never next to 0; empty where only words speak. */
  readonly change: Readonly<Record<string, number>>
  /** What it says of words. Left out: nothing. */
  readonly lexical?: LexicalPart
}

/** What a choice says of words and short phrases; the only words of a text that a comparison holds. */
export interface LexicalPart extends WordUnits {
  /** Short stretches of the text the writer worked over that were left standing: who cuts a word leaves none of it. */
  readonly stood: readonly string[]
}

export type ComparisonKind =
  /** The suggestion over what stood there, as far as it still stands. */
  | 'accepted'
  /** What the writer made of an accepted suggestion over the suggestion. */
  | 'reworked'
  /** What stood there over the suggestion: refused, stetted, taken back, or restored. */
  | 'refused'
  /** What the writer wrote in place of a suggestion over the suggestion. */
  | 'typed-instead'
  /** The suggestion over another that was on screen for the same place. */
  | 'passed-by'
  /** The writer's own way over the usual one, by pages handed over as their own. */
  | 'sample'
