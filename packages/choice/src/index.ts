export { selectBest, type Contender, type Selection, type SelectionPolicy } from './select-best.ts'
export { calibrate, weighRewards, type RewardCard } from './reward.ts'
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
