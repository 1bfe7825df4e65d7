import type { Check, DialogueConvention, Keeping, MeasureCheck, Mode } from '@understudy/contracts'
import { wordCount } from '@understudy/prose'
import { measureChange } from '../measure-change.ts'
import { MEASURES } from '../measures.ts'
import { readProse } from '../read-prose.ts'
import { regionsOf } from './check-regions.ts'
import { checkSpans, usesOf } from './check-spans.ts'
import { ReadPassage } from './passage.ts'

/** A suggestion and what it would replace, each in its passage where there is one. */
export interface KeptChange {
  /** Empty for a continuation. */
  readonly base: string
  readonly text: string
  readonly mode: Mode
  readonly dialogue?: DialogueConvention
  /** What is usual of a measure, where nothing stands there to compare with. */
  readonly usual?: (measure: string) => number | undefined
}

/** Shorter ones are no matter of style. */
const LEAST_WORDS = 3
/** As much of what a reader notices (1) has to have moved for a measure to be kept or broken. */
const LEAST_CHANGE = 0.25
/** As many words a continuation needs to be on one side of what is usual. */
const LEAST_MEASURED_WORDS = 8

/**
 * Whether a text keeps a check in the place of `base`: a word or a pattern is broken where the text brings more of it,
 * kept where it has none, or less; a measure by the way it moved. `silent` where the text is out of scope or too short,
 * or has of it what stood there before.
 */
export function keeps(check: Check, change: KeptChange): Keeping {
  return keeper(change)(check)
}

/** The same for many checks of one change, which is read once. */
export function keeper(change: KeptChange): (check: Check) => Keeping {
  const { base, text, mode, dialogue = 'unknown' } = change
  const read = (said: string): ReadPassage => new ReadPassage({ text: said, mode, dialogue })
  const [before, after] = [read(base), read(text)]
  let moved: Readonly<Record<string, number>> | null = null
  const moves = () => (moved ??= measureChange(base, text, { dialogue }))
  return check => (check.type === 'measure' ? keepsMeasure(check, change, moves) : keepsPlaces(check, before, after))
}

function keepsPlaces(check: Check, before: ReadPassage, after: ReadPassage): Keeping {
  const [stood, stands] = [checkSpans(check, before).length, checkSpans(check, after).length]
  if (usesOf(check, after) < usesOf(check, before) || stands > stood) return 'broken'
  if (stands < stood) return 'kept'
  if (stands > 0) return 'silent'
  const isShort = wordCount(after.whole) < LEAST_WORDS
  return isShort || regionsOf(check, after).length === 0 || !saysAnything(check, before, after) ? 'silent' : 'kept'
}

/** Words that are only to be used are kept where they could have gone. */
function saysAnything(check: Check, before: ReadPassage, after: ReadPassage): boolean {
  if (check.type !== 'words' || check.words.some(({ wish }) => wish === 'cut')) return true
  return usesOf(check, before) > 0 || usesOf(check, after) > 0
}

function keepsMeasure(
  { measure, direction, scope, except }: MeasureCheck,
  { base, text, mode, dialogue, usual }: KeptChange,
  moves: () => Readonly<Record<string, number>>,
): Keeping {
  const isHere = scope.speaker === undefined && (scope.mode === undefined || scope.mode === mode)
  if (!isHere || (except?.mode === mode && except.speaker === undefined)) return 'silent'
  const sign = direction === 'higher' ? 1 : -1
  if (base.trim() !== '') {
    const moved = sign * (moves()[measure] ?? 0)
    if (moved >= LEAST_CHANGE) return 'kept'
    return moved <= -LEAST_CHANGE ? 'broken' : 'silent'
  }
  const known = MEASURES.find(({ id }) => id === measure)
  const middle = usual?.(measure)
  if (known === undefined || middle === undefined) return 'silent'
  const reading = readProse(text, dialogue === undefined ? {} : { dialogue })
  if (reading.words.length < Math.max(LEAST_MEASURED_WORDS, known.minWords)) return 'silent'
  return sign * (known.value(reading) - middle) >= 0 ? 'kept' : 'broken'
}
