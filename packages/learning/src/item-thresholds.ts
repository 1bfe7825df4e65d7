import type { Evidence } from './evidence.ts'
import type { Belief } from './posterior.ts'

/** What it takes for a preference to be said. */
export interface Threshold {
  /** Independent passages that agree. */
  readonly passages: number
  /** Of the passages that say anything, the share that agrees. */
  readonly share: number
  /** How many standard deviations the weight lies from 0. */
  readonly sureness: number
}

/** Three passages are the least that is no accident; one in three may disagree. */
export const PROPOSE: Threshold = { passages: 3, share: 0.66, sureness: 0.75 }
/** From here an item acts in the prompt too, without asking. */
export const ACTIVATE: Threshold = { passages: 5, share: 0.75, sureness: 1 }
/** How sure it must be that a mode or a work departs from the writer's own mean before an item is bound to it. */
export const PART_DEPARTS = 1

/** What was seen, as an item counts it. */
type Counts = Pick<Evidence, 'for' | 'against'>

export function meets({ passages, share, sureness }: Threshold, evidence: Counts, toward: number): boolean {
  const said = evidence.for + evidence.against
  return evidence.for >= passages && evidence.for >= share * said && toward >= sureness
}

/** Deviations by which the weight lies on the side of `sign`; negative on the other. */
export function surenessOf({ mean, variance }: Belief, sign: 1 | -1): number {
  return (sign * mean) / Math.sqrt(variance)
}
