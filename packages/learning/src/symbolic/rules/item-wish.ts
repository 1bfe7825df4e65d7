import type { PersonaItem } from '@understudy/persona'
import { readWish } from './read-wish.ts'
import type { RuleWish } from './rule-wish.ts'

/** What an item asks for that rules can tell of a text; null where they cannot. */
export function itemWish({ measure, pattern, words, scope, except, statement }: PersonaItem): RuleWish | null {
  const { mode = null, ...elsewhere } = scope
  if (measure !== null || except !== null || Object.keys(elsewhere).length > 0) return null
  if (pattern !== undefined) return { type: 'pattern', pattern, mode }
  // of a list each word is looked after by itself, by the counters
  if (words !== undefined) return null
  const read = readWish(statement)
  return read === null ? null : { ...read, mode: read.mode ?? mode }
}

/** Whether learning may touch it at all. */
export function isOpen({ source, locked, status }: PersonaItem): boolean {
  return source === 'learned' && !locked && (status === 'proposed' || status === 'active')
}
