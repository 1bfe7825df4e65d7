import { isPutAway, WORDS_STATEMENT, type PersonaItem } from '@understudy/persona'
import type { OperationRefusal } from './operation.ts'

/** Why the optimizer leaves an item as it is; null where it may change it. What counters watch, counters change. */
export function whyLeftAlone(item: PersonaItem, isHeld: boolean): OperationRefusal | null {
  if (item.locked) return 'locked'
  if (item.source !== 'learned') return 'persons'
  if (isHeld || isPutAway(item)) return 'taken-back'
  if (item.status === 'superseded') return 'missing-item'
  return item.measure !== null || item.statement === WORDS_STATEMENT ? 'counted' : null
}
