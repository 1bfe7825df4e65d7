import { inScope, type Mode, type Scope } from '@understudy/contracts'
import type { RecordedDifference } from './trajectory.ts'
import type { Verdict } from './update.ts'

/** Confirmations of one mode that are no accident, and the share of them that has to lie there. */
const LEAST_CONFIRMED = 3
const LEAST_SHARE = 0.9
/** What is said to hold in a mode has at least this share of its confirmations there. */
const LEAST_AGREEING = 2 / 3

/** Where a statement holds by the verdicts on it: in one mode where only that confirms it, else everywhere. */
export function scopeOfEvidence(verdicts: readonly Verdict[], differences: readonly RecordedDifference[]): Scope {
  const confirmed = modesOf(verdicts, differences).filter(({ verdict }) => verdict > 0)
  const modes = new Set(confirmed.map(({ mode }) => mode))
  for (const mode of modes) {
    if (mode === undefined) continue
    const inMode = confirmed.filter(each => each.mode === mode).length
    const isElsewhere = modesOf(verdicts, differences).some(each => each.mode !== mode && each.mode !== undefined)
    if (inMode >= LEAST_CONFIRMED && inMode >= LEAST_SHARE * confirmed.length && isElsewhere) return { mode }
  }
  return {}
}

/** Whether evidence lies where a statement is said to hold. */
export function liesIn(
  mode: Mode | null,
  verdicts: readonly Verdict[],
  differences: readonly RecordedDifference[],
): boolean {
  if (mode === null) return true
  const confirmed = modesOf(verdicts, differences).filter(({ verdict }) => verdict > 0)
  const within = confirmed.filter(each => each.mode !== undefined && inScope({ mode }, { mode: each.mode }))
  return confirmed.length > 0 && within.length >= LEAST_AGREEING * confirmed.length
}

function modesOf(verdicts: readonly Verdict[], differences: readonly RecordedDifference[]) {
  const modeOf = new Map(differences.map(({ outcome, place }) => [outcome, place.mode]))
  return verdicts.map(({ outcome, verdict }) => ({ verdict, mode: modeOf.get(outcome) }))
}
