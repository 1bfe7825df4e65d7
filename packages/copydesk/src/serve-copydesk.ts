import { systemEnv, type WorkerPort } from '@understudy/contracts'
import { createDeskMemory } from './desk-memory.ts'
import { reviewInSlices } from './review-in-slices.ts'
import { isDeskCall, type DeskReply } from './worker-messages.ts'

/**
 * Answers reviews on `port`, as in a worker of the host's: `serveCopydesk(self)`. It works in slices there as well, so
 * that a cancelled review stops, and
 * remembers what it has read as long as the port lives. A `MessagePort` must be started by whoever hands it in.
 */
export function serveCopydesk(port: WorkerPort): void {
  const slicing = { now: systemEnv.now, memory: createDeskMemory() }
  const running = new Map<number, AbortController>()
  const reply = (message: DeskReply): void => port.postMessage(message)
  port.addEventListener('message', ({ data }) => {
    if (!isDeskCall(data)) return
    const { call } = data
    if (data.type === 'copydesk-cancel') {
      running.get(call)?.abort()
      return
    }
    const controller = new AbortController()
    running.set(call, controller)
    reviewInSlices(data.input, controller.signal, slicing)
      .then(
        findings => findings !== null && reply({ type: 'copydesk-findings', call, findings }),
        (fault: unknown) => reply({ type: 'copydesk-fault', call, detail: String(fault) }),
      )
      .finally(() => running.delete(call))
  })
}
