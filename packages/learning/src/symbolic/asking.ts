import type { Json } from '@understudy/contracts'
import type { CriticFailure, StageQuestion } from './stage.ts'
import type { OptimizerGiven, OptimizerNeed } from './update.ts'

/** Steps of the optimizer: each says what it needs, and goes on with what it is given. */
export type OptimizerSteps<T> = Generator<OptimizerNeed | null, T, OptimizerGiven>

/** The questions of one update. */
export interface Asking {
  /** How many were asked. */
  readonly questions: number
  /** Why no more are asked; null while they are. */
  readonly stopped: CriticFailure | null
  ask(question: StageQuestion): OptimizerSteps<Json | 'unanswered'>
}

const OF_THE_QUESTION: readonly CriticFailure[] = ['misfit', 'cut', 'filtered']

/** Whether a critic that works all the same may fail so at one question; any other failure says something of the moment. */
export function isOfTheQuestion(reason: CriticFailure): boolean {
  return OF_THE_QUESTION.includes(reason)
}

/**
 * Asks one question after the other. One that got no answer is passed over; once the critic itself failed, was held back
 * or called off, nothing more is asked.
 */
export function createAsking(): Asking {
  let questions = 0
  let stopped: CriticFailure | null = null
  return {
    get questions() {
      return questions
    },
    get stopped() {
      return stopped
    },
    *ask(question) {
      if (stopped !== null) return 'unanswered'
      questions++
      const given = yield { type: 'ask', question }
      if (given.type !== 'answer') return 'unanswered'
      if (given.answer.ok) return given.answer.value
      if (!isOfTheQuestion(given.answer.reason)) stopped = given.answer.reason
      return 'unanswered'
    },
  }
}
