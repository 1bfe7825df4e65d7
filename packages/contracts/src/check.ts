import type { ItemRef } from './hunk.ts'
import type { MeasureId } from './ids.ts'
import type { Scope } from './scope.ts'
import type { TextPattern } from './text-pattern.ts'

/** An item of the persona as a test of a text. */
export type Check = MeasureCheck | WordsCheck | PatternCheck

interface CheckBase {
  readonly item: ItemRef
  /** Where it holds, as far as a passage tells; work and point of view agree already. */
  readonly scope: PassageScope
  /** Passages it leaves alone: the item's exception, where that can be told. */
  readonly except: PassageScope | null
  /**
   * Whether it may hold a text back: a person said it, and it has no exception that only a reader can judge. Others are
   * counted, and rank through what is known of the writer.
   */
  readonly firm: boolean
}

/** A text should stand on the `direction` side of what it replaces, by the measure. */
export interface MeasureCheck extends CheckBase {
  readonly type: 'measure'
  readonly measure: MeasureId
  readonly direction: 'higher' | 'lower'
}

/** No word that is cut stands in a text, and none that is used goes from it. */
export interface WordsCheck extends CheckBase {
  readonly type: 'words'
  readonly words: readonly WordWish[]
}

export interface PatternCheck extends CheckBase {
  readonly type: 'pattern'
  readonly pattern: TextPattern
}

/** Where in a passage: its mode, or who speaks. */
export type PassageScope = Pick<Scope, 'mode' | 'speaker'>

/** What is done with a word or a phrase; small letters, single spaces, straight apostrophes. */
export interface WordWish {
  readonly text: string
  /** `cut`: it goes, or gives way to `instead`. `use`: it stays, and is put in. */
  readonly wish: 'cut' | 'use'
  readonly instead: string | null
}

/**
 * Whether a text kept a check. `silent`: it is out of scope, too short to tell, or has no more of it than what it
 * replaces.
 */
export type Keeping = 'kept' | 'broken' | 'silent'
