import type { Json } from '@understudy/contracts'
import type { DecidableValue, PatternItem, PersonaDocument } from './document.ts'

/** Habits that act. Others may stand in a file, and are shown and kept. */
export type HabitId = 'continuation-words' | 'continuation-pauses'

/**
 * What each is counted in. `continuation-words`: how long a continuation is asked for and shown. `continuation-pauses`:
 * how much of one has to be likely kept for it to come by itself; at 0 one comes at every pause.
 */
export const HABIT_UNITS: Readonly<Record<HabitId, string>> = {
  'continuation-words': 'words',
  'continuation-pauses': 'characters',
}

/** The habit as it stands, also put away; null where nothing is said of it. */
export function habitOf({ pattern }: PersonaDocument, id: string): PatternItem | null {
  return pattern.find(habit => habit.id === id) ?? null
}

/** The value that acts; null where there is no such habit, or where it was put away or is no longer borne out. */
export function actingHabit(document: PersonaDocument, id: HabitId): number | null {
  const habit = habitOf(document, id)
  return habit?.status === 'active' && Number.isFinite(habit.value) ? Math.max(0, habit.value) : null
}

/** A habit, or another value that is decided about by its path, as a `set` there names it; null is its absence. */
export function habitValue(habit: DecidableValue | null): Json {
  if (habit === null) return null
  const { evidence, unknown, ...known } = habit
  return { ...known, ...(evidence && { evidence }), ...(unknown && { unknown }) }
}
