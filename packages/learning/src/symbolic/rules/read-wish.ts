import { readStatement } from '@understudy/stylometry'
import { mannerOf } from './manner-statements.ts'
import type { RuleWish } from './rule-wish.ts'

/**
 * What a statement asks for, as far as rules can tell it of a text; null where they cannot: it is about a measure, which
 * counters watch, it holds for somebody's words alone or with an exception, or it has to be judged by a reader.
 */
export function readWish(statement: string): RuleWish | null {
  const manner = mannerOf(statement)
  if (manner !== null) return { type: 'manner', ...manner, mode: null }
  const { pattern, words, scope, except } = readStatement(statement)
  const { mode = null, ...elsewhere } = scope
  if (except !== null || Object.keys(elsewhere).length > 0) return null
  if (pattern !== null) return { type: 'pattern', pattern, mode }
  return words.length > 0 ? { type: 'words', words, mode } : null
}

/** Whether counters watch what a statement asks for, and say it themselves when it holds. */
export function isCounted(statement: string): boolean {
  return readStatement(statement).measure !== null
}
