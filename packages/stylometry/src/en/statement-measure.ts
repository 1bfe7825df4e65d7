import type { MeasureId } from '@understudy/contracts'
import { STATEMENT_PATTERNS, wantsMore } from './statements.ts'

/** A measure that a wish names, and which way it should go. */
export interface ReadMeasure {
  readonly measure: MeasureId
  readonly direction: 'higher' | 'lower'
}

/** What a wish in small letters asks of a measure; null where it names none, more than one, or does not say which way. */
export function readMeasure(wish: string): ReadMeasure | null {
  const found = STATEMENT_PATTERNS.filter(({ pattern }) => pattern.test(wish))
  const [first] = found
  if (first === undefined || new Set(found.map(({ measure }) => measure)).size !== 1) return null
  const more = wantsMore(wish, first.pattern)
  const direction = first.says === undefined ? (more === null ? null : more ? 'higher' : 'lower') : first.says
  return direction === null ? null : { measure: first.measure as MeasureId, direction }
}
