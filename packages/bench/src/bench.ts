/** One figure of a measurement; what its fields mean is in the README, and never renamed. */
export type Row = Readonly<Record<string, string | number>>

/** A figure with a name of its own. */
export interface NamedRow extends Row {
  readonly name: string
  readonly value: number
  readonly unit: string
}

/** What a measurement is run with. */
export interface BenchSettings {
  /** Paragraphs of prose to build manuscripts from. */
  readonly prose: readonly string[]
  /** How often to repeat; null for the measurement's own number. */
  readonly rounds: number | null
  /** Progress for whoever watches; never part of the result. */
  readonly note: (line: string) => void
}

export interface Bench {
  readonly name: string
  /** What it measures, in one line. */
  readonly about: string
  run(settings: BenchSettings): Promise<readonly Row[]>
}
