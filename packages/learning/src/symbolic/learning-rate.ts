/** How much one update may do. */
export interface LearningRate {
  /** Most operations that land, and items that wait since before and come to act or go; 0 freezes. */
  readonly operations: number
  /** How far a statement or a paragraph may move, as normalised edit distance in [0, 1]; 1 for any. */
  readonly distance: number
}

/** As an interface offers them. */
export type RateName = 'frozen' | 'careful' | 'usual' | 'bold'
export const LEARNING_RATES: Readonly<Record<RateName, LearningRate>> = {
  frozen: { operations: 0, distance: 0 },
  careful: { operations: 1, distance: 0.4 },
  usual: { operations: 3, distance: 0.7 },
  bold: { operations: 6, distance: 1 },
}
