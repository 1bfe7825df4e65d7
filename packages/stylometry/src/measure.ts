import type { MeasureId, Message } from '@understudy/contracts'
import { wording } from './en/wording.ts'
import type { ProseReading } from './prose-reading.ts'
import type { Reckoning } from './tally.ts'

/** One named property of prose that a reader can notice and a writer can want more or less of. */
export interface Measure extends Reckoning {
  readonly id: MeasureId
  readonly name: Message
  /** What `value` counts in. */
  readonly unit: Unit
  readonly higher: MeasureSide
  readonly lower: MeasureSide
  /** Below this many words in either text it says nothing. */
  readonly minWords: number
  /** How much of a change, in the unit of `change`, a reader notices: it counts as 1. */
  readonly scale: number
  /** English measures are silent on texts in other languages. */
  readonly language: 'any' | 'en'
  value(reading: ProseReading): number
}

export type Unit = 'per-100-words' | 'words' | 'letters' | 'ratio' | 'share'

/** One direction of a measure, in the voices of line-edits' wording: never a judgement. */
export interface MeasureSide {
  /** As in "shorter sentences". */
  readonly label: Message
  /** For the prompt, as in "Keep sentences short". */
  readonly imperative: string
  /** For the author, as in "You usually keep sentences short". */
  readonly second: string
}

/** All of a measure but its words, which `en/wording.ts` holds. */
export interface MeasureSpec {
  readonly id: string
  readonly reckoning: Reckoning
  readonly unit: Unit
  readonly scale: number
  readonly minWords?: number
  readonly language: 'any' | 'en'
}

export function measure({ id, reckoning, minWords = 1, ...rest }: MeasureSpec): Measure {
  return {
    ...rest,
    ...reckoning,
    minWords,
    id: id as MeasureId,
    name: { key: `stylometry.${id}.name` },
    higher: sideOf(id, 'higher'),
    lower: sideOf(id, 'lower'),
  }
}

function sideOf(id: string, side: 'higher' | 'lower'): MeasureSide {
  const words = wording[id]
  if (words === undefined) throw new Error(`No words for the measure ${id}: add them to en/wording.ts`)
  const imperative = words[side].imperative
  return {
    label: { key: `stylometry.${id}.${side}` },
    imperative,
    second: `You usually ${imperative.charAt(0).toLowerCase()}${imperative.slice(1)}`,
  }
}
