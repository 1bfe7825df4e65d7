import type { ProposalPart, ProposerId, WorkerPort } from '@understudy/contracts'
import type { Predictor } from './predictor.ts'
import type { PredictorState } from './predictor-state.ts'
import { isForetellable } from './place.ts'
import { isPredictorReply, type PredictorCall, type PredictorReply } from './worker-messages.ts'

/** A predictor whose model and pages are in a worker. */
export interface PredictorInWorker extends Predictor {
  readonly state: () => PredictorState
  /** Tells of every change of `state`; returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
  /** Loads the model before it is first asked. */
  load(): void
}

/**
 * The predictor at the other end of `port`, where `servePredictor` answers. Until its model is loaded it says nothing:
 * nobody waits for what comes long after the pause. One per port: it listens for as long as the port lives.
 */
export function predictorInWorker(port: WorkerPort): PredictorInWorker {
  const listeners = new Set<() => void>()
  const asking = new Map<number, Inbox>()
  let state: PredictorState = { status: 'unloaded' }
  let calls = 0
  const send = (call: PredictorCall): void => port.postMessage(call)
  const become = (next: PredictorState): void => {
    state = next
    for (const listener of listeners) listener()
  }
  port.addEventListener('message', ({ data }) => {
    if (!isPredictorReply(data)) return
    if (data.type === 'predictor-state') become(data.state)
    else asking.get(data.call)?.put(data)
  })
  const load = (): void => {
    if (state.status !== 'unloaded') return
    become({ status: 'loading' })
    send({ type: 'predictor-load' })
  }
  return {
    id: 'predictor' as ProposerId,
    label: { key: 'predictor.label' },
    makes: 'whole',
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    load,
    serves: request => state.status !== 'failed' && request.type === 'continuation' && isForetellable(request),
    read: reading => send({ type: 'predictor-read', reading }),
    async *propose(request, brief, signal): AsyncGenerator<ProposalPart> {
      load()
      if (request.type !== 'continuation' || state.status !== 'ready' || signal.aborted) return
      const call = ++calls
      const inbox = new Inbox()
      const stop = (): void => {
        send({ type: 'predictor-stop', call })
        inbox.put({ type: 'predictor-over', call, fault: null })
      }
      asking.set(call, inbox)
      signal.addEventListener('abort', stop, { once: true })
      try {
        send({ type: 'predictor-ask', call, request: { ...request, context: request.context }, brief })
        yield* inbox.parts()
      } finally {
        signal.removeEventListener('abort', stop)
        asking.delete(call)
      }
    },
  }
}

type Answer = Exclude<PredictorReply, { type: 'predictor-state' }>

/** What has come of one question, in order. */
class Inbox {
  private readonly come: Answer[] = []
  private heard: () => void = () => {}

  put(answer: Answer): void {
    this.come.push(answer)
    this.heard()
  }

  async *parts(): AsyncGenerator<ProposalPart> {
    for (;;) {
      const answer = this.come.shift()
      if (answer?.type === 'predictor-part') yield answer.part
      else if (answer === undefined)
        await new Promise<void>(resolve => {
          this.heard = resolve
        })
      else if (answer.fault === null) return
      else throw new Error(`The predictor's worker failed: ${answer.fault}`)
    }
  }
}
