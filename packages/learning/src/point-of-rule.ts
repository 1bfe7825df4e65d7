import type { RuleId } from '@understudy/contracts'
import type { Difference } from './read-difference.ts'
import type { StyleReader } from './style-reader.ts'

/**
 * The part of a rule's change that the rule is for. Rules are named after the measure they lower, in the singular;
 * whoever takes or leaves one of its hunks speaks of that, and not of the shorter word or the new sentence opening
 * that comes with it. All of the change where the rule has no measure of its own.
 *
 * A hunk that its measure does not see (a tag far before its speech) lowers it by one all the same: `made` says whether
 * `change` is that of making the hunk or of keeping what stood there. No change at all stays none.
 */
export function pointOfRule(rule: RuleId, change: Difference, made: boolean, reader: StyleReader): Difference {
  const named = [rule, `${rule}s`]
  const own = Object.entries(change).filter(([measure]) => named.includes(measure))
  if (own.length > 0) return Object.fromEntries(own)
  const measure = named.find(id => reader.imperative(id, 'lower') !== null)
  if (measure === undefined || Object.keys(change).length === 0) return change
  return { [measure]: made ? -1 : 1 }
}
