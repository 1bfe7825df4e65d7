import type { Mode, Scope } from '@understudy/contracts'
import { isPointed } from './one-of-each.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { Verdict } from './update.ts'

/** Confirmations of one part that are no accident, and the share of all confirmations that has to lie there. */
const LEAST_CONFIRMED = 3
const LEAST_SHARE = 0.9
/** What is said to hold in a mode has at least this share of its confirmations there. */
const LEAST_AGREEING = 2 / 3

/**
 * Where a statement holds by the verdicts on it: in one mode or work where only that confirms it though others were asked,
 * else everywhere. What the writer pointed at tells, where anything was: a text that was taken with more in it confirms now
 * this, now that, of what its writer does not mind.
 */
export function scopeOfEvidence(verdicts: readonly Verdict[], differences: readonly RecordedDifference[]): Scope {
  const placed = placedVerdicts(verdicts, differences)
  const mode = onlyPart(placed, ({ place }) => place.mode)
  if (mode !== null) return { mode }
  const work = onlyPart(placed, ({ place }) => place.work)
  return work === null ? {} : { work }
}

/** Whether evidence lies where a statement is said to hold. */
export function liesIn(
  mode: Mode | null,
  verdicts: readonly Verdict[],
  differences: readonly RecordedDifference[],
): boolean {
  if (mode === null) return true
  const confirmed = placedVerdicts(verdicts, differences).filter(({ verdict }) => verdict > 0)
  const within = confirmed.filter(({ place }) => place.mode === mode)
  return confirmed.length > 0 && within.length >= LEAST_AGREEING * confirmed.length
}

interface PlacedVerdict {
  readonly verdict: number
  readonly isPointed: boolean
  readonly place: Scope
}

function placedVerdicts(
  verdicts: readonly Verdict[],
  differences: readonly RecordedDifference[],
): readonly PlacedVerdict[] {
  const byOutcome = new Map(differences.map(difference => [difference.outcome, difference]))
  return verdicts.map(({ outcome, verdict }) => {
    const difference = byOutcome.get(outcome)
    return { verdict, isPointed: difference !== undefined && isPointed(difference), place: difference?.place ?? {} }
  })
}

/** The one part in which confirmations lie while another was asked; null where there is none. */
function onlyPart<T extends string>(
  placed: readonly PlacedVerdict[],
  partOf: (each: PlacedVerdict) => T | undefined,
): T | null {
  const confirming = placed.filter(({ verdict }) => verdict > 0)
  const pointed = confirming.filter(each => each.isPointed)
  const confirmed = pointed.length > 0 ? pointed : confirming
  for (const part of new Set(confirmed.map(partOf))) {
    if (part === undefined) continue
    const within = confirmed.filter(each => partOf(each) === part).length
    const isElsewhere = placed.some(each => partOf(each) !== undefined && partOf(each) !== part)
    if (within >= LEAST_CONFIRMED && within >= LEAST_SHARE * confirmed.length && isElsewhere) return part
  }
  return null
}
