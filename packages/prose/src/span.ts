/** A stretch of a text, in UTF-16 code units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** `speech` with its marks, or the `tag` that says who speaks. */
export interface DialogueSpan extends Span {
  readonly kind: 'speech' | 'tag'
}
