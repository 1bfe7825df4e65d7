import { systemEnv, type WorkerPort } from '@understudy/contracts'
import { tellFault, type HostRule, type RuleFault } from './define-rule.ts'
import { createDeskMemory } from './desk-memory.ts'
import { asRule } from './host-rule.ts'
import { reviewInSlices } from './review-in-slices.ts'
import { isDeskCall, type DeskReply } from './worker-messages.ts'

export interface ServeOptions {
  /** Rules of the host's: code does not cross to a worker, so the worker has them too. */
  readonly rules?: readonly HostRule[]
  /** Told why a rule of the host's said nothing. Defaults to a line in the console. */
  readonly onFault?: (fault: RuleFault) => void
}

/**
 * Answers reviews on `port`, as in a worker of the host's: `serveCopydesk(self)`. It works in slices there as well, so
 * that a cancelled review stops, and
 * remembers what it has read as long as the port lives. A `MessagePort` must be started by whoever hands it in.
 */
export function serveCopydesk(port: WorkerPort, { rules = [], onFault = tellFault }: ServeOptions = {}): void {
  const own = rules.map(rule => asRule(rule, onFault))
  const slicing = { now: systemEnv.now, memory: createDeskMemory(), own }
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
