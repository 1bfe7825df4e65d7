import { wasRefused, wasTaken, type Outcome } from '@understudy/contracts'
import { wordCount } from '@understudy/prose'
import { isOwnHand } from '../own-hand.ts'
import { byOthers } from '../whose-rework.ts'
import { wordDistance } from './word-distance.ts'

/**
 * Normalised edit cost of what was offered in an exchange against what stands there by the writer's own hand, in [0, 1]:
 * the mean over its offers, longer ones counting more. Null where no offer came to anything that can be compared.
 */
export function exchangeCost(outcomes: readonly Outcome[]): number | null {
  const settled = outcomes.flatMap(outcome => {
    const stands = standingBy(outcome)
    return stands === null || outcome.suggested === null ? [] : [{ shown: outcome.suggested, stands }]
  })
  if (settled.length === 0) return null
  let [cost, length] = [0, 0]
  for (const { shown, stands } of settled) {
    // an offer of no words, to cut some, still is one
    const words = Math.max(1, wordCount(shown), wordCount(stands))
    cost += words * wordDistance(shown, stands)
    length += words
  }
  return cost / length
}

/** What stands in the place of an offer by the writer's decision; null where nobody decided, or others wrote there. */
export function standingBy(outcome: Outcome): string | null {
  if (!isOwnHand(outcome.context) || byOthers(outcome) > 0) return null
  if (wasTaken(outcome)) return outcome.settled
  if (wasRefused(outcome)) return outcome.settled ?? outcome.base
  return outcome.ending === 'typed-otherwise' ? outcome.settled : null
}
