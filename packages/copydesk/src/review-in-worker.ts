import type { WorkerPort } from '@understudy/contracts'
import type { Finding } from './finding.ts'
import type { ReviewInput } from './review-input.ts'
import { isDeskReply, type DeskCall, type DeskReply } from './worker-messages.ts'

/** A review done elsewhere; null once `signal` aborts. */
export type Review = (input: ReviewInput, signal: AbortSignal) => Promise<readonly Finding[] | null>

/** Sends reviews to the `serveCopydesk` at the other end of `port`. One per port: it listens for as long as the port lives. */
export function reviewInWorker(port: WorkerPort): Review {
  const waiting = new Map<number, (reply: DeskReply | null) => void>()
  let calls = 0
  const send = (message: DeskCall): void => port.postMessage(message)
  port.addEventListener('message', ({ data }) => {
    if (isDeskReply(data)) waiting.get(data.call)?.(data)
  })
  return async (input, signal) => {
    if (signal.aborted) return null
    const call = ++calls
    const cancel = (): void => {
      send({ type: 'copydesk-cancel', call })
      waiting.get(call)?.(null)
    }
    signal.addEventListener('abort', cancel, { once: true })
    const reply = await new Promise<DeskReply | null>(resolve => {
      waiting.set(call, resolve)
      send({ type: 'copydesk-review', call, input })
    })
    waiting.delete(call)
    signal.removeEventListener('abort', cancel)
    return findingsIn(reply)
  }
}

function findingsIn(reply: DeskReply | null): readonly Finding[] | null {
  if (reply === null) return null
  if (reply.type === 'copydesk-fault') throw new Error(`The copydesk's worker failed: ${reply.detail}`)
  return reply.findings
}
