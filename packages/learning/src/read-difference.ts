import type { Outcome } from '@understudy/contracts'
import { inPassage } from './in-passage.ts'
import { nearChange } from './near-change.ts'
import type { StyleReader } from './style-reader.ts'

/** Enough words beside a name to tell that it is one; no more, for the name may stand again in the next sentence. */
const FACT_REACH = 24

/** A difference by measure, second text minus first. */
export type Difference = Readonly<Record<string, number>>

/** What lies between two texts: how they differ by measure, and the two themselves, cut to the change; null: nothing to learn from. */
export interface ReadDifference {
  readonly change: Difference
  readonly near: readonly [before: string, after: string] | null
}

const NOTHING: ReadDifference = { change: {}, near: null }

/** How `to` differs from `from` in the place of `outcome`. */
export function readDifference(outcome: Outcome, from: string, to: string, reader: StyleReader): ReadDifference {
  const near = styleEdit(outcome, from, to, reader)
  if (near === null) return NOTHING
  const { language, dialogue } = outcome.context
  return { change: reader.measureChange(...near, language, dialogue), near }
}

/**
 * The two in the place of `outcome`, cut to the change. Null where facts changed, for nobody can say then how much of it
 * is style, and where one side is no text: nothing has no style to be preferred or not.
 */
export function styleEdit(
  outcome: Outcome,
  from: string,
  to: string,
  reader: Pick<StyleReader, 'isFactChange'>,
): readonly [before: string, after: string] | null {
  const [first, second] = [inPassage(outcome, from), inPassage(outcome, to)]
  if (first === second || first.trim() === '' || second.trim() === '') return null
  return reader.isFactChange(...nearChange(first, second, FACT_REACH)) ? null : nearChange(first, second)
}

/** Where both move the same way, the smaller of the moves: what the suggestion brought and the writer let stand. */
export function sharedMoves(offered: Difference, settled: Difference): Difference {
  const kept = Object.entries(offered).map(([measure, move]) => {
    const stands = settled[measure] ?? 0
    return [measure, move * stands <= 0 ? 0 : Math.sign(move) * Math.min(Math.abs(move), Math.abs(stands))] as const
  })
  return Object.fromEntries(kept)
}
