import type { RecordedDifference } from './trajectory.ts'

/** What points at itself comes before what was taken with more. */
const ORDER: readonly RecordedDifference['by'][] = ['reworked', 'typed-instead', 'refused', 'accepted', 'passed-by']

/** Of every outcome the difference that says most plainly what was wanted: verdicts are about that one. */
export function oneOfEach(differences: readonly RecordedDifference[]): ReadonlyMap<string, RecordedDifference> {
  const byOutcome = new Map<string, RecordedDifference>()
  for (const difference of differences) {
    const present = byOutcome.get(difference.outcome)
    if (present === undefined || ORDER.indexOf(difference.by) < ORDER.indexOf(present.by))
      byOutcome.set(difference.outcome, difference)
  }
  return byOutcome
}

/** Whether the writer wrote it or turned it down: nobody can say for which of its changes a text was taken. */
export function isPointed({ by }: RecordedDifference): boolean {
  return by !== 'accepted' && by !== 'passed-by'
}
