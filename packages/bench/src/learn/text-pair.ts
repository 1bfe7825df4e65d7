/** Two texts of which a writer preferred one, as every task over pairs hands them to the arms. */
export interface TextPair {
  readonly writer: string
  /** What both are versions of: its records may be kept out of a fit. */
  readonly passage: string
  /** Pairs of one record are all predicted before any is learned from. */
  readonly record: string
  /** In random order. */
  readonly texts: readonly [string, string]
}

/** A pair with its answer, which no arm sees before it has predicted. */
export interface AnsweredPair {
  readonly pair: TextPair
  /** Which of the texts was preferred. */
  readonly winner: 0 | 1
}
