import type { HabitId, PatternItem } from '@understudy/persona'
import type { LayerView } from '../layers/layer-view.ts'
import { whoseOf } from '../layers/layer-words.ts'
import { sayCount, type Say } from '../say.tsx'

/** How readily suggestions come by themselves, as a writer would say it: by the characters that are likely kept. */
export const READINESS: readonly { readonly key: string; readonly value: number }[] = [
  { key: 'always', value: 0 },
  { key: 'some', value: 15 },
  { key: 'much', value: 45 },
]
const MUCH = 35

/** Whether a habit acts; others are only kept. */
export function isActingHabit(habit: PatternItem): habit is PatternItem & { readonly id: HabitId } {
  return habit.id === 'continuation-words' || habit.id === 'continuation-pauses'
}

/** The one of `READINESS` that a value comes to. */
export function readinessOf(value: number): string {
  if (value <= 0) return 'always'
  return value < MUCH ? 'some' : 'much'
}

/** A habit as one sentence without a full stop. */
export function habitSentence({ id, value, unit }: PatternItem, say: Say): string {
  if (id === 'continuation-words') return sayCount(say, 'react.habit.words', Math.round(value))
  if (id === 'continuation-pauses') return say(`react.habit.pauses.${readinessOf(value)}`)
  return say('react.persona.habit.other', { id, value: Math.round(value), unit })
}

/** Where it comes from, with how many continuations stand behind what was learned. */
export function habitSource({ id, source, evidence }: PatternItem, view: LayerView, say: Say): string {
  const count = (evidence?.for ?? 0) + (evidence?.against ?? 0)
  if (source !== 'learned' || count === 0)
    return say(`react.item.source.${whoseOf(view)}.${source}`, { name: view.name })
  return sayCount(say, id === 'continuation-pauses' ? 'react.habit.learned.pauses' : 'react.habit.learned', count)
}
