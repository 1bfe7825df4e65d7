import { endsOnObject } from './tastes/ends-on-object.ts'
import { feelingsByGesture } from './tastes/feelings-by-gesture.ts'
import { noSeaSimiles } from './tastes/no-sea-similes.ts'
import { obliqueAnswers } from './tastes/oblique-answers.ts'
import { peopleByWork } from './tastes/people-by-work.ts'
import { silenceBySounds } from './tastes/silence-by-sounds.ts'
import { timeByEvents } from './tastes/time-by-events.ts'
import { weatherWithoutFeelings } from './tastes/weather-without-feelings.ts'
import type { ToldTaste } from './told-taste.ts'

export const TOLD_TASTES: readonly ToldTaste[] = [
  noSeaSimiles,
  obliqueAnswers,
  endsOnObject,
  weatherWithoutFeelings,
  feelingsByGesture,
  peopleByWork,
  timeByEvents,
  silenceBySounds,
]

/** What a statement means to a reader of these tastes. */
export interface Meaning {
  readonly taste: ToldTaste
  /** 1 as the taste has it, −1 the other way round. */
  readonly side: 1 | -1
}

const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  TOLD_TASTES.flatMap((taste): readonly (readonly [string, Meaning])[] => [
    ...taste.statements.map(said => [keyOf(said), { taste, side: 1 }] as const),
    [keyOf(taste.opposite), { taste, side: -1 }] as const,
  ]),
)

/** Null of a statement that is about none of these tastes. */
export function meaningOf(statement: string): Meaning | null {
  return MEANINGS.get(keyOf(statement)) ?? null
}

function keyOf(statement: string): string {
  return statement.trim().replace(/\.$/, '').toLowerCase().replaceAll('’', "'")
}
