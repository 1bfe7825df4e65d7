import type { DialogueConvention } from '@understudy/contracts'
import type { Slice } from '@understudy/prose'

/** What every measure reads: a text cut up once. Offsets as in `Slice`. */
export interface ProseReading {
  readonly text: string
  /** BCP 47. */
  readonly language: string
  readonly words: readonly Word[]
  readonly sentences: readonly SentenceReading[]
  /** Lines with a word in them. */
  readonly paragraphs: readonly WordRange[]
  /** Words in speech. */
  readonly spoken: number
}

export interface Word extends Slice {
  /** In small letters, apostrophes straight. */
  readonly lower: string
  readonly voice: Voice
  /** The sentence it stands in, by index. */
  readonly sentence: number
  /** Only white space parts it from the word before it in its sentence. */
  readonly joined: boolean
}

/** Where the dialogue convention is unknown, everything is `narration`. */
export type Voice = 'narration' | 'speech' | 'tag'

/** `from` to `to` are indices of `words`. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** A sentence without words is left out. The voice is that of its first word. */
export interface SentenceReading extends WordRange {
  readonly voice: Voice
}

export interface ReadOptions {
  /** BCP 47. Defaults to `en`. */
  readonly language?: string
  /** How the work marks speech. Defaults to what the text itself shows. */
  readonly dialogue?: DialogueConvention
}
