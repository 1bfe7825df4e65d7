import type { ExchangeId, Mode, Scope } from '@understudy/contracts'
import type { RecordedDifference, Verdict } from '../src/symbolic/index.ts'

/** A recorded difference in a passage of its own. */
export function difference(nth: number, over: Partial<RecordedDifference> = {}): RecordedDifference {
  return {
    outcome: `s${nth}`,
    exchange: `x${nth}` as ExchangeId,
    passage: `p${nth}`,
    place: { mode: 'description' },
    at: 1_000 + nth,
    kept: `The lamp stood on the sill and nobody lit it, night ${nth}.`,
    passed: `The lamp stood on the sill like a ship at anchor and nobody lit it, night ${nth}.`,
    by: 'reworked',
    language: 'en',
    kind: null,
    ...over,
  }
}

/** So many, each in a passage of its own; in a mode where one is given. */
export function differences(count: number, mode?: Mode, from = 0): readonly RecordedDifference[] {
  const place: Scope = mode === undefined ? { mode: 'description' } : { mode }
  return Array.from({ length: count }, (_, at) => difference(from + at, { place }))
}

/** The same verdict on each. */
export function verdicts(of: readonly RecordedDifference[], verdict: number): readonly Verdict[] {
  return of.map(({ outcome }) => ({ outcome, verdict }))
}
