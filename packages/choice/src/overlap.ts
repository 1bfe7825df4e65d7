import type { BlockChange } from '@understudy/contracts'

/** Whether two changes cannot both be made: they touch the same characters, or one takes the other's block away. */
export function overlap(left: BlockChange, right: BlockChange): boolean {
  if (left.type === 'delete-block' || right.type === 'delete-block') return sharesBlock(left, right)
  if (left.block !== right.block) return false
  if (left.type === 'join' || right.type === 'join') return left.type === right.type
  return meet(reachOf(left), reachOf(right))
}

function sharesBlock(left: BlockChange, right: BlockChange): boolean {
  return blocksOf(left).some(block => blocksOf(right).includes(block))
}

function blocksOf(change: BlockChange): readonly number[] {
  return change.type === 'join' ? [change.block, change.block + 1] : [change.block]
}

interface Reach {
  readonly from: number
  readonly to: number
}

function reachOf(change: Extract<BlockChange, { type: 'replace' | 'split' }>): Reach {
  return change.type === 'split' ? { from: change.at, to: change.at } : change
}

/** Neighbours that only touch are apart; two insertions at one point are not, their order would be a guess. */
function meet(left: Reach, right: Reach): boolean {
  if (left.from === right.from && left.to === right.to) return true
  return left.from < right.to && right.from < left.to
}
