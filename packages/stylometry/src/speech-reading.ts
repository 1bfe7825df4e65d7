/** One speech between its marks, and who is said to speak it. */
export interface SpeechReading {
  readonly from: number
  readonly to: number
  /** As named in the text: `Tom`, `the pilot`, `I`, or `she` where no name is near. Null where nothing tells. */
  readonly speaker: string | null
  /** By its tag, by a deed in its paragraph, or by the turn of two who talk. */
  readonly by: 'tag' | 'beat' | 'turn' | null
}

/** Who a tag or a deed is about: by name, or by a pronoun that somebody named before stands behind. */
export type Mention =
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'pronoun'; readonly pronoun: string }
