import type { Brief, ContinuationRequest, ManuscriptReading, PlacedRequest, ProposalPart } from '@understudy/contracts'
import type { PredictorState } from './predictor-state.ts'

/** What the page sends its worker. `call` numbers the questions of one page. */
export type PredictorCall =
  | { readonly type: 'predictor-load' }
  | { readonly type: 'predictor-read'; readonly reading: ManuscriptReading }
  | {
      readonly type: 'predictor-ask'
      readonly call: number
      readonly request: PlacedRequest & ContinuationRequest
      readonly brief: Brief
    }
  | { readonly type: 'predictor-stop'; readonly call: number }

/** What the worker answers; a fault of the program carries its message. */
export type PredictorReply =
  | { readonly type: 'predictor-state'; readonly state: PredictorState }
  | { readonly type: 'predictor-part'; readonly call: number; readonly part: ProposalPart }
  | { readonly type: 'predictor-over'; readonly call: number; readonly fault: string | null }

const CALLS: ReadonlySet<unknown> = new Set<PredictorCall['type']>([
  'predictor-load',
  'predictor-read',
  'predictor-ask',
  'predictor-stop',
])
const REPLIES: ReadonlySet<unknown> = new Set<PredictorReply['type']>([
  'predictor-state',
  'predictor-part',
  'predictor-over',
])

/** Whether a message is for the predictor: a port may be shared with other endpoints. */
export function isPredictorCall(message: unknown): message is PredictorCall {
  return CALLS.has(typeOf(message))
}

export function isPredictorReply(message: unknown): message is PredictorReply {
  return REPLIES.has(typeOf(message))
}

function typeOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'type' in message ? message.type : null
}
