import type { Mode } from '@understudy/contracts'
import type { Direction } from './direction.ts'

/** How texts are read for style; handed in, so that learning is a pure function of what it is given. */
export interface StyleReader {
  /** Of the measures: changes of two versions do not compare. */
  readonly version: string
  /** By measure, how far `second` lies from `first`, in units that a reader notices; absent where either says nothing. */
  readonly measureChange: (first: string, second: string, language: string) => Readonly<Record<string, number>>
  /** By measure, the value for one text; absent where it says nothing. */
  readonly measures: (text: string) => Readonly<Record<string, number>>
  /** What mode most of a text is in. */
  readonly modeOf: (text: string) => Mode
  /** Whether names or numbers changed: rule 5 keeps such a pair out of style. */
  readonly isFactChange: (first: string, second: string) => boolean
  /** The preference as an imperative, as in "Keep sentences short"; null for a measure that is not known. */
  readonly imperative: (measure: string, direction: Direction) => string | null
}
