/** Passes over a drafted rewrite before it is chosen from, by the proposer that needs no model. */
export type PassId = 'tightening' | 'proofing'
export const PASS_IDS: readonly PassId[] = ['tightening', 'proofing']
