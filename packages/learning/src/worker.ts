import type { WorkerPort } from '@understudy/contracts'
import { createLearner, type LearnerOptions } from './create-learner.ts'
import type { Learner } from './learner.ts'
import { isLearnerCall, type LearnerAnswer, type LearnerCall } from './worker-call.ts'

/** Answers `workerLearner` at the other end of `port`. In a worker: `serveLearning(self)`. */
export function serveLearning(port: WorkerPort, options: LearnerOptions = {}): void {
  const learner = createLearner(options)
  port.addEventListener('message', ({ data }) => {
    if (!isLearnerCall(data)) return
    const { id } = data
    const answer = (body: { readonly value: unknown } | { readonly fault: string }) =>
      port.postMessage({ understudy: 'learning-answer', id, ...body } satisfies LearnerAnswer)
    answerOf(learner, data).then(
      value => answer({ value }),
      (fault: unknown) => answer({ fault: fault instanceof Error ? fault.message : String(fault) }),
    )
  })
}

/** The argument's type is the method's own: both ends are of one release. */
function answerOf(learner: Learner, { method, argument }: LearnerCall): Promise<unknown> {
  const call: (argument: never) => Promise<unknown> = learner[method]
  return call(argument as never)
}
