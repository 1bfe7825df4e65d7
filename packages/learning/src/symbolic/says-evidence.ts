import { inScope, type Scope } from '@understudy/contracts'
import type { Evidence } from '../evidence.ts'
import { isPointed } from './one-of-each.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { Verdict } from './update.ts'

/** A recorded difference with what was said of a statement on it. */
export interface Said {
  readonly difference: RecordedDifference
  readonly verdict: number
}

/** Verdicts with the differences they are about; those about none are left out. */
export function saidOf(
  verdicts: readonly Verdict[],
  differences: ReadonlyMap<string, RecordedDifference>,
): readonly Said[] {
  return verdicts.flatMap(({ outcome, verdict }) => {
    const difference = differences.get(outcome)
    return difference === undefined || !Number.isFinite(verdict) ? [] : [{ difference, verdict }]
  })
}

/** What is said within a scope. */
export function saidWithin(scope: Scope, said: readonly Said[]): readonly Said[] {
  return said.filter(({ difference }) => inScope(scope, difference.place))
}

interface Passage {
  sum: number
  isPointed: boolean
  readonly outcomes: string[]
}

/** Evidence by independent passage, as `evidenceFor` counts it: what was only taken with more counts as often as what was pointed at. */
export function saidEvidence(said: readonly Said[]): Evidence {
  const passages = new Map<string, Passage>()
  for (const { difference, verdict } of said.toSorted((one, other) => one.difference.at - other.difference.at)) {
    const seen = passages.get(difference.passage) ?? { sum: 0, isPointed: false, outcomes: [] }
    seen.sum += verdict
    if (verdict !== 0) {
      seen.isPointed ||= isPointed(difference)
      seen.outcomes.push(difference.outcome)
    }
    passages.set(difference.passage, seen)
  }
  const all = [...passages.values()]
  const agreeing = counted(all.filter(({ sum }) => sum > 0))
  const against = counted(all.filter(({ sum }) => sum < 0))
  return {
    for: agreeing.length,
    against: against.length,
    outcomes: distinct([...agreeing, ...against]),
    agreeing: distinct(agreeing),
  }
}

/** Of the passages of one side, oldest first, those that count. */
function counted(side: readonly Passage[]): readonly Passage[] {
  const pointed = side.filter(passage => passage.isPointed)
  const others = side.filter(passage => !passage.isPointed)
  return [...pointed, ...others.slice(Math.max(0, others.length - pointed.length))]
}

function distinct(passages: readonly Passage[]): readonly string[] {
  return [...new Set(passages.flatMap(({ outcomes }) => outcomes))].sort()
}
