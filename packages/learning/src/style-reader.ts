import type { DialogueConvention, Mode } from '@understudy/contracts'
import type { WordChanges } from '@understudy/stylometry'
import type { Direction } from './direction.ts'
import type { Population } from './population.ts'

/** How texts are read for style; handed in, so that learning is a pure function of what it is given. */
export interface StyleReader {
  /** Of the measures: changes of two versions do not compare. */
  readonly version: string
  /** By measure, how far `second` lies from `first`, in units that a reader notices; absent where either says nothing. */
  readonly measureChange: (
    first: string,
    second: string,
    language: string,
    /** How speech is marked; as the texts themselves show where absent. */
    dialogue?: DialogueConvention,
  ) => Readonly<Record<string, number>>
  /** By measure, the value for one text; absent where it says nothing. */
  readonly measures: (text: string) => Readonly<Record<string, number>>
  /** What mode most of a text is in. */
  readonly modeOf: (text: string) => Mode
  /** The words and signs of a text, in small letters: of those and their pairs `word:…` and `phrase:… …` are made. */
  readonly lexicalTokens: (text: string) => readonly string[]
  /** What went, what came and what was put for what, as far as that can be told word by word; in small letters. */
  readonly wordChanges: (first: string, second: string) => WordChanges
  /** What is expected of any writer before anything is known of this one, in the units of the changes above. */
  readonly population: () => Population
  /** Whether names or numbers changed: rule 5 keeps such a pair out of style. */
  readonly isFactChange: (first: string, second: string) => boolean
  /** The preference as an imperative, as in "Keep sentences short"; null for a measure that is not known. */
  readonly imperative: (measure: string, direction: Direction) => string | null
}
