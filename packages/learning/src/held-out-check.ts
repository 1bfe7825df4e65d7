import type { Scope } from '@understudy/contracts'
import type { PatchCheck } from '@understudy/persona'
import { actingWeight } from './acting-weight.ts'
import type { Choice } from './choice.ts'
import type { Direction } from './direction.ts'
import { choicesAbout } from './evidence.ts'
import { learnAll } from './learn.ts'
import { lossOf, roundedLoss } from './log-loss.ts'
import { UNKNOWN_POPULATION, type Population } from './population.ts'
import { certaintyKept, emptyPosterior, weightBelief, type Part, type Posterior } from './posterior.ts'
import { scoreChange } from './score-change.ts'
import { LEARNED_RANK, outranks, speakingAt, weightAt, type Weights } from './weights.ts'

export interface Claim {
  readonly measure: string
  readonly direction: Direction
  readonly scope: Scope
}

export interface CheckInput {
  readonly claim: Claim
  readonly choices: readonly Choice[]
  /** The least that the claim would weigh where its own side has the weight. */
  readonly least: number
  /** What ranking reads beside the claim. */
  readonly others: Weights
  /** What is expected of any writer. Defaults to nothing. */
  readonly population?: Population
  /** How many comparisons were learned by now: the age of a choice is counted from here. */
  readonly comparisons: number
}

/**
 * Rule 9, by leaving passages out: of the passages the claim is about, every other one teaches its weight and the
 * rest are predicted, then the other way round. Log loss per choice, recent choices counting more by the learner's
 * own forgetting; `before` without the claim, `after` with it. Null where a half is empty: nothing can be said yet.
 */
export function heldOutCheck(input: CheckInput): PatchCheck | null {
  const { claim, least, choices, others, population = UNKNOWN_POPULATION, comparisons } = input
  const about = choicesAbout(choices, claim.measure, claim.scope)
  const passages = [...new Set(about.map(({ passage }) => passage))]
  if (passages.length < 2) return null
  const isEven = new Set(passages.filter((_, index) => index % 2 === 0))
  const [even, odd] = [about.filter(c => isEven.has(c.passage)), about.filter(c => !isEven.has(c.passage))]
  const weightOf = (measure: string, place: Scope) => weightAt(others, measure, place) ?? population.get(measure) ?? 0
  let [before, after, total] = [0, 0, 0]
  for (const [taught, asked] of [
    [even, odd],
    [odd, even],
  ] as const) {
    const learned = learnAll(emptyPosterior, taught, population)
    const weightIn = weightsIn({ claim, learned, least, population })
    for (const choice of asked) {
      const counts = choice.weight * certaintyKept(comparisons - choice.learnedAs)
      const score = scoreChange(others, choice.change, choice.place, population).score
      const gain = isOverruled(claim, others, choice.place)
        ? 0
        : weightIn(choice.place) - weightOf(claim.measure, choice.place)
      before += counts * lossOf(score)
      after += counts * lossOf(score + gain * (choice.change[claim.measure] ?? 0))
      total += counts
    }
  }
  return { choices: about.length, before: roundedLoss(before / total), after: roundedLoss(after / total) }
}

/** Whether another item speaks about the measure there, and not the claim. */
function isOverruled({ measure, scope }: Claim, others: Weights, place: Scope): boolean {
  const other = speakingAt(others, measure, place)
  return other !== null && outranks(other, { rank: LEARNED_RANK, scope })
}

/** What the claim would weigh in each part, as learned elsewhere. */
function weightsIn({
  claim: { measure, direction },
  learned,
  least,
  population,
}: {
  readonly claim: Claim
  readonly learned: Posterior
  readonly least: number
  readonly population: Population
}): (part: Part) => number {
  const sign = direction === 'higher' ? 1 : -1
  const known = new Map<string, number>()
  return part => {
    const key = `${part.mode}@${part.work}`
    const weight = known.get(key) ?? actingWeight(weightBelief(learned, measure, part, population).mean, sign, least)
    known.set(key, weight)
    return weight
  }
}
