import type { Json } from '@understudy/contracts'
import { finish, stylometryReader } from '@understudy/learning'
import {
  checksOfReading,
  rulesCritic,
  testedVerdicts,
  testOf,
  trajectoriesOf,
  type RecordedDifference,
  type StageInput,
} from '@understudy/learning/symbolic'
import type { AnsweredPair } from '../learn/text-pair.ts'
import { outcomeOfEdit } from './edit-outcome.ts'

/** What later edits say of a statement. */
export interface HeldWords {
  readonly statement: string
  readonly for: number
  readonly against: number
}

/** Of how many of `edits` the text that the writer made follows a statement more, and of how many the other does. */
export async function heldWords(statement: string, edits: readonly AnsweredPair[]): Promise<HeldWords> {
  const outcomes = edits.map(outcomeOfEdit)
  const trajectories = finish(trajectoriesOf({ events: [], outcomes, reader: stylometryReader }))
  const differences = trajectories.flatMap(trajectory => trajectory.differences)
  const test = testOf(statement)
  const verdicts =
    test.is === 'tested'
      ? testedVerdicts(checksOfReading(test.reading), differences).map(({ verdict }) => verdict)
      : await judgedBy(statement, differences)
  return {
    statement,
    for: verdicts.filter(verdict => verdict > 0).length,
    against: verdicts.filter(verdict => verdict < 0).length,
  }
}

/** By the rules, which see two texts and not which of them was kept. */
async function judgedBy(statement: string, differences: readonly RecordedDifference[]): Promise<readonly number[]> {
  const pairs = differences.map(({ outcome, kept, passed }, at) => {
    const keptFirst = at % 2 === 0
    return { outcome, first: keptFirst ? kept : passed, second: keptFirst ? passed : kept, keptFirst }
  })
  const about: StageInput = { stage: 'validation', statement, pairs }
  const asked = { key: statement, about, messages: [], schema: {}, maxTokens: 0 }
  const { answer } = await rulesCritic().answer(asked, new AbortController().signal)
  const leans = answer.ok ? leansIn(answer.value) : []
  return leans.map((lean, at) => (pairs[at]?.keptFirst === true ? lean : -lean))
}

/** 1 where the first text was said to follow it more, −1 the second, 0 neither. */
function leansIn(answer: Json): readonly number[] {
  const { pairs } = answer as { readonly pairs: readonly { readonly follows: string }[] }
  return pairs.map(({ follows }) => (follows.startsWith('first') ? 1 : follows.startsWith('second') ? -1 : 0))
}
