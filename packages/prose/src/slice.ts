/** A stretch of a text with what stands there: `text === whole.slice(from, to)`. Offsets count UTF-16 code units. */
export interface Slice {
  readonly from: number
  readonly to: number
  readonly text: string
}
