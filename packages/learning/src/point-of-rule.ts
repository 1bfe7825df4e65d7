import type { RuleId } from '@understudy/contracts'
import type { Difference } from './read-difference.ts'

/**
 * The part of a rule's change that the rule is for. Rules are named after the measure they lower, in the singular;
 * whoever takes or leaves one of its hunks speaks of that, and not of the shorter word or the new sentence opening
 * that comes with it. All of the change where the rule has no measure of its own.
 */
export function pointOfRule(rule: RuleId, change: Difference): Difference {
  const own = Object.entries(change).filter(([measure]) => measure === rule || measure === `${rule}s`)
  return own.length === 0 ? change : Object.fromEntries(own)
}
