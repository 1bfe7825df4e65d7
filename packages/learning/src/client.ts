import type { WorkerPort } from '@understudy/contracts'
import type { Learner } from './learner.ts'
import { isLearnerAnswer, type LearnerCall, type LearnerMethod } from './worker-call.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (fault: Error) => void
}

/** A learner that runs behind `port`, where `serveLearning` answers. Loads nothing of the learner itself. */
export function workerLearner(port: WorkerPort): Learner {
  const waiting = new Map<number, Waiting>()
  let calls = 0
  port.addEventListener('message', ({ data }) => {
    if (!isLearnerAnswer(data)) return
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('fault' in data) call?.reject(new Error(data.fault))
    else call?.resolve(data.value)
  })
  /** The answer's type is the method's own: both ends are of one release. */
  const ask = <T>(method: LearnerMethod, argument: unknown): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = ++calls
      waiting.set(id, { resolve: value => resolve(value as T), reject })
      port.postMessage({ understudy: 'learning-call', id, method, argument } satisfies LearnerCall)
    })
  return {
    load: state => ask('load', state),
    learn: batch => ask('learn', batch),
    replay: input => ask('replay', input),
    weigh: layers => ask('weigh', layers),
    scoreTexts: request => ask('scoreTexts', request),
    choose: questions => ask('choose', questions),
    contradictions: claim => ask('contradictions', claim),
    examine: input => ask('examine', input),
    state: () => ask('state', null),
  }
}
