import { words, type Slice } from '@understudy/prose'

/** A text cut into its words once, for all that asks what became of it. */
export interface CutText {
  readonly text: string
  readonly words: readonly Slice[]
  /** The words in small letters, apostrophes straight. */
  readonly lowers: readonly string[]
}

export function cutText(text: string): CutText {
  return { text, words: words(text), lowers: words(text.toLowerCase().replaceAll('’', "'")).map(word => word.text) }
}
