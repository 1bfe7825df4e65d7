import type { WorkerPort } from '@understudy/contracts'
import { predictorInWorker, type PredictorInWorker, type PredictorState } from '@understudy/predictor'
import { lateWorker } from './late-worker.ts'

/** After the page is up, in ms: what the writer sees first needs the machine. */
const LOADS_AFTER_MS = 1_000

const CANNOT_START: PredictorState = { status: 'failed', reason: 'cannot-start' }

/** Inline prediction; its worker and model come some time after `isUp`, so that they are there at the first pause. */
export function startPredictor(isUp: Promise<unknown>): PredictorInWorker {
  const predictor = predictorInWorker(lateWorker(startWorker, isUp))
  void isUp.then(() => setTimeout(predictor.load, LOADS_AFTER_MS))
  return predictor
}

/** One that cannot start says nothing of itself: what listens to it hears so from here. */
function startWorker(): WorkerPort {
  const worker = new Worker(new URL('./predictor.worker.ts', import.meta.url), { type: 'module' })
  return {
    postMessage: message => worker.postMessage(message),
    addEventListener(type, listener) {
      worker.addEventListener(type, listener)
      worker.addEventListener('error', () => listener({ data: { type: 'predictor-state', state: CANNOT_START } }))
    },
  }
}
