import { wasRefused, wasTaken, type Outcome } from '@understudy/contracts'
import { isAllAskedFor } from '../asked-for.ts'
import { isOwnHand } from '../own-hand.ts'
import { passageKey } from '../passage-key.ts'
import { styleEdit } from '../read-difference.ts'
import { refusalWeight } from '../refusal-weight.ts'
import type { StyleReader } from '../style-reader.ts'
import { byOthers, onlyTyped } from '../whose-rework.ts'
import type { RecordedDifference } from './trajectory.ts'

/** Two texts of which the writer kept one. */
interface Preferred {
  readonly by: RecordedDifference['by']
  readonly at: number
  readonly passed: string | null
  readonly kept: string | null
}

/**
 * The difference that tells most of what the writer wanted in an outcome, under the same rules as `comparisonsOf`: what
 * they wrote themselves before what they refused, and that before what they took. Null where it tells nothing: other
 * hands, changed facts, forgotten texts, one side alone, or what the request itself asked for.
 */
export function recordedDifferenceOf(
  outcome: Outcome,
  reader: Pick<StyleReader, 'isFactChange'>,
): RecordedDifference | null {
  if (!isOwnHand(outcome.context)) return null
  for (const { by, at, passed, kept } of preferredIn(outcome)) {
    if (passed === null || kept === null) continue
    const near = styleEdit(outcome, passed, kept, reader)
    if (near === null) continue
    const { place, mode, language } = outcome.context
    return {
      outcome: outcome.id,
      exchange: outcome.exchange,
      passage: passageKey(outcome).passage,
      place: { ...place, mode: place.mode ?? mode },
      language,
      kind: outcome.kind,
      at,
      kept: near[1],
      passed: near[0],
      by,
    }
  }
  return null
}

function preferredIn(outcome: Outcome): readonly Preferred[] {
  const { settled, settledAt, base } = outcome
  if (wasRefused(outcome)) return refusalWeight(outcome.why) > 0 ? [...typedInstead(outcome), refused(outcome)] : []
  if (outcome.ending === 'typed-otherwise') return typedInstead(outcome)
  if (!wasTaken(outcome) || settledAt === null || settled === null) return []
  if (settled === base) return byOthers(outcome) > 0 ? [] : [refused(outcome)]
  return taken(outcome, settled, settledAt)
}

function refused({ at, suggested, base }: Outcome): Preferred {
  return { by: 'refused', at, passed: suggested, kept: base }
}

function typedInstead(outcome: Outcome): readonly Preferred[] {
  const { settled, settledAt, base, suggested } = outcome
  if (settledAt === null || settled === null || settled === base || settled.trim() === '') return []
  return onlyTyped(outcome) ? [{ by: 'typed-instead', at: settledAt, passed: suggested, kept: settled }] : []
}

function taken(outcome: Outcome, settled: string, at: number): readonly Preferred[] {
  const { suggested, base, passedBy } = outcome
  const isReworked = settled !== suggested && onlyTyped(outcome)
  const isUntouched = byOthers(outcome) === 0
  return [
    ...(isReworked ? [{ by: 'reworked' as const, at, passed: suggested, kept: settled }] : []),
    ...(isUntouched && !isAllAskedFor(outcome) ? [{ by: 'accepted' as const, at, passed: base, kept: settled }] : []),
    ...passedBy.map(other => ({ by: 'passed-by' as const, at, passed: other, kept: suggested })),
  ]
}
