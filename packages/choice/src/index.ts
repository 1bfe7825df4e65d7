export { selectBest, type Contender, type Selection, type SelectionPolicy } from './select-best.ts'
export {
  selectInBatch,
  type BatchRow,
  type BatchSelection,
  type RewardPart,
  type Standing,
} from './select-in-batch.ts'
export { calibrate, weighRewards } from './reward.ts'
export { findRepeats, NEARLY_SAME } from './find-repeats.ts'
export {
  choosePool,
  EXPLORATION_RATE,
  SUPPRESS_BELOW,
  type PoolChoice,
  type PoolHunk,
  type PoolPolicy,
} from './choose-pool.ts'
export { overlap } from './overlap.ts'
export { chrF } from './chr-f.ts'
export type { Similarity } from './similarity.ts'
