import type { RecordedDifference } from '../trajectory.ts'

/** More passages say the same again. */
const MOST_PASSAGES = 3

/**
 * What an operation names as its evidence, of the differences that speak for it: the older half of their passages. An
 * operation is held against differences that it was not derived from, so some of those that say so are kept for that.
 */
export function namedEvidence(
  because: readonly string[],
  differences: readonly Pick<RecordedDifference, 'outcome' | 'passage' | 'at'>[],
): readonly string[] {
  const known = new Set(because)
  const speaking = differences.filter(({ outcome }) => known.has(outcome)).toSorted((one, other) => one.at - other.at)
  const passages = [...new Set(speaking.map(({ passage }) => passage))]
  const named = new Set(passages.slice(0, Math.min(MOST_PASSAGES, Math.ceil(passages.length / 2))))
  return [...new Set(speaking.filter(({ passage }) => named.has(passage)).map(({ outcome }) => outcome))]
}
