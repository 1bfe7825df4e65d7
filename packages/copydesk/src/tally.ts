import type { RuleCount, RuleId } from '@understudy/contracts'
import type { Review } from './review-in-worker.ts'
import type { ReviewInput } from './review-input.ts'

/**
 * How often each of `rules` finds something, the commonest first: "filter verbs, 41". Each is reviewed by itself, as its
 * pass would be, so that none stands in another's way. Fewer where `signal` aborts.
 */
export async function tally(
  input: ReviewInput,
  rules: readonly RuleId[],
  review: Review,
  signal: AbortSignal,
): Promise<readonly RuleCount[]> {
  const counts: RuleCount[] = []
  for (const rule of rules) {
    const findings = await review({ ...input, rules: [rule], onlyWhereOn: [] }, signal)
    if (findings === null) break
    if (findings.length > 0) counts.push({ rule, count: findings.length })
  }
  return counts.toSorted((one, other) => other.count - one.count)
}
