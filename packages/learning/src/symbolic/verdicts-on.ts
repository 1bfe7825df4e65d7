import type { Asking, OptimizerSteps } from './asking.ts'
import { controlFor } from './blind-control.ts'
import type { BlindPair } from './stage.ts'
import { checksOfReading, testSteps, testOf } from './statement-test.ts'
import type { RecordedDifference } from './trajectory.ts'
import type { Verdict } from './update.ts'
import { readPairs, validationQuestion } from './validation-stage.ts'
import { pairsFor, verdictsOf, type BlindAnswer } from './validation.ts'
import { questionsWithin } from './within-context.ts'

export interface Validating {
  readonly differences: readonly RecordedDifference[]
  /** Of the manuscript. */
  readonly names: ReadonlySet<string>
  readonly contextTokens: number | null
  readonly asking: Asking
}

/**
 * What recorded choices say of a statement: on the texts themselves where it can be tested, else by asking blindly which
 * of two texts follows it more, each pair both ways round, and once more about something that can be counted.
 */
export function* verdictsOn(
  statement: string,
  because: readonly string[],
  { differences, names, contextTokens, asking }: Validating,
): OptimizerSteps<readonly Verdict[]> {
  const test = testOf(statement, [...names])
  if (test.is === 'tested') return yield* testSteps(checksOfReading(test.reading), differences)
  const { asked, again } = pairsFor(statement, because, differences)
  const ask = (said: string, pairs: readonly BlindPair[]) => answersOn(said, pairs, { contextTokens, asking })
  const answers = [...(yield* ask(statement, asked)), ...(yield* ask(statement, again))]
  const control = controlFor(answers)
  if (control === null) return verdictsOf(answers)
  return verdictsOf(answers, { ...control, answers: yield* ask(control.statement, control.pairs) })
}

function* answersOn(
  statement: string,
  pairs: readonly BlindPair[],
  { contextTokens, asking }: Pick<Validating, 'contextTokens' | 'asking'>,
): OptimizerSteps<readonly BlindAnswer[]> {
  const answers: BlindAnswer[] = []
  const make = (some: readonly BlindPair[], mostChars: number) => validationQuestion(statement, some, mostChars)
  for (const { things, question } of yield* questionsWithin(pairs, make, contextTokens)) {
    const answer = yield* asking.ask(question)
    answers.push(...readPairs(answer === 'unanswered' ? null : answer, things))
  }
  return answers
}
