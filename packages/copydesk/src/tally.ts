import type { RuleId } from '@understudy/contracts'
import type { Finding } from './finding.ts'

/** How often a rule found something in a pass. */
export interface RuleCount {
  readonly rule: RuleId
  readonly count: number
}

/** The counts of a pass over a scene or chapter, the commonest rule first: "filter verbs, 41". */
export function tallyOf(findings: readonly Pick<Finding, 'rule'>[]): readonly RuleCount[] {
  const counts = new Map<RuleId, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([rule, count]) => ({ rule, count })).toSorted((one, other) => other.count - one.count)
}
