/** The versions a record was made with; a reader of a later year needs all four. */
export interface Versions {
  /** Of the record's own shape. */
  readonly format: number
  readonly learner: string
  readonly measures: string
  /** Of the subject's persona: the number of patches folded. */
  readonly persona: number
}

/** The record shapes of this release. A reader refuses a higher number by name and migrates a lower one. */
export const RECORD_FORMAT = 1
