import { inSessionOf, type Occasion, type OccasionHistory } from './occasion.ts'
import type { Features } from './pattern-features.ts'

/** One of several steps says half of what a trait of behaviour does. */
const STEP = 0.5
const MOST_STEPS = 8
/** Longer than this is a passage, not a phrase. */
const PASSAGE_CHARS = 60
const SLIGHT_CHARS = 2

/** How the writer goes on: how long ago, how fast, and what was written since the last list. Times by their doublings. */
export function paceFeatures(history: OccasionHistory, occasion: Occasion): Features {
  const { last } = inSessionOf(history, occasion)
  const { askedAt, openedAt, nth } = occasion
  const steps = {
    [`opened-in:${stepOf(2 * doublings(openedAt - askedAt))}`]: STEP,
    [`nth:${stepOf(doublings(1_000 * nth))}`]: STEP,
  }
  if (last === null) return steps
  const grown = occasion.before.length - last.occasion.before.length
  const sinceMs = askedAt - last.occasion.askedAt
  const sinceDecided = askedAt - last.occasion.openedAt - last.decidedMs
  const speed = grown / Math.max(1, sinceMs / 1_000)
  return {
    ...steps,
    [`since:${stepOf(doublings(sinceMs))}`]: STEP,
    [`decided-since:${stepOf(doublings(sinceDecided))}`]: STEP,
    'typed-speed': Math.max(-1, Math.min(2, speed)),
    'grown-little': Number(grown >= 0 && grown <= SLIGHT_CHARS),
    deleted: Number(grown < 0),
    [`grown:${last.ending}:${grown < 0 ? 'less' : grown > PASSAGE_CHARS ? 'more' : 'some'}`]: STEP,
  }
}

function doublings(ms: number): number {
  return Math.log2(1 + Math.max(0, ms) / 1_000)
}

function stepOf(amount: number): number {
  return Math.min(MOST_STEPS, Math.floor(amount))
}
