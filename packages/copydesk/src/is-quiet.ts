import type { RuleId } from '@understudy/contracts'
import type { ReviewInput } from './review-input.ts'

/** Whether a rule went quiet in a block. */
export function isQuiet({ quiet }: ReviewInput, rule: RuleId, block: number): boolean {
  return quiet.some(each => each.rule === rule && each.from <= block && block < each.to)
}
