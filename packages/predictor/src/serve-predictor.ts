import type { WorkerPort } from '@understudy/contracts'
import type { Predictor } from './predictor.ts'
import type { PredictorState } from './predictor-state.ts'
import { isPredictorCall, type PredictorCall, type PredictorReply } from './worker-messages.ts'

/** The model behind the predictor, as it is loaded. */
export interface LoadedModel {
  readonly state:
    | { readonly status: 'unloaded' | 'loading' | 'ready' | 'closed' }
    | { readonly status: 'failed'; readonly fault: { readonly reason: string } }
  /** Tells of every change of `state`; returns how to stop listening. */
  readonly subscribe: (listener: () => void) => () => void
  load(): Promise<unknown>
}

/** Answers a `predictorInWorker` on `port`, as in a worker of the host's: `servePredictor(self, predictor, model)`. */
export function servePredictor(port: WorkerPort, predictor: Predictor, model: LoadedModel): void {
  const running = new Map<number, AbortController>()
  const reply = (message: PredictorReply): void => port.postMessage(message)
  const tell = (): void => reply({ type: 'predictor-state', state: stateOf(model) })

  async function answer({ call, request, brief }: Extract<PredictorCall, { type: 'predictor-ask' }>): Promise<void> {
    const stopping = new AbortController()
    running.set(call, stopping)
    let fault: string | null = null
    try {
      for await (const part of predictor.propose(request, brief, stopping.signal))
        reply({ type: 'predictor-part', call, part })
    } catch (error) {
      fault = String(error)
    }
    running.delete(call)
    reply({ type: 'predictor-over', call, fault })
  }

  model.subscribe(tell)
  port.addEventListener('message', ({ data }) => {
    if (!isPredictorCall(data)) return
    if (data.type === 'predictor-load') void model.load()
    else if (data.type === 'predictor-read') predictor.read(data.reading)
    else if (data.type === 'predictor-stop') running.get(data.call)?.abort()
    else void answer(data)
  })
}

function stateOf({ state }: LoadedModel): PredictorState {
  return state.status === 'failed' ? { status: 'failed', reason: state.fault.reason } : { status: state.status }
}
