/** One moment of a story in two ways that tell the same, of about the same length: as the taste has it, and not so. */
export interface Beat {
  readonly wanted: string
  readonly unwanted: string
}

/** What a writer may want of prose that no count of words or marks shows: it has to be read. */
export interface ToldTaste {
  readonly id: string
  /** Several ways to say it, none of which a rule can test. */
  readonly statements: readonly string[]
  /** As somebody says who wants it the other way round. */
  readonly opposite: string
  /** Whether its moment is the last of a passage, and stands nowhere else. */
  readonly isEnding: boolean
  beat(random: () => number): Beat
  /** Moments of it in `text`, those that follow it less those that do not: 0 also where there are none. */
  toldIn(text: string): number
}
