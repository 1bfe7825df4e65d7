import type { WorkerPort } from '@understudy/contracts'
import type { ReadOptions } from './prose-reading.ts'
import { isStylometryReply, type StylometryCall, type StylometryReply } from './worker-messages.ts'

/** The measures, reckoned elsewhere; the same results as `measureText` and `measureChange`. */
export interface RemoteMeasures {
  measureText(text: string, options?: ReadOptions): Promise<Readonly<Record<string, number>>>
  measureChange(base: string, settled: string, options?: ReadOptions): Promise<Readonly<Record<string, number>>>
}

/** Asks the `serveStylometry` at the other end of `port`. One per port: it listens for as long as the port lives. */
export function measureInWorker(port: WorkerPort): RemoteMeasures {
  const waiting = new Map<number, (reply: StylometryReply) => void>()
  let calls = 0
  port.addEventListener('message', ({ data }) => {
    if (!isStylometryReply(data)) return
    waiting.get(data.call)?.(data)
    waiting.delete(data.call)
  })
  const ask = async (callOf: (call: number) => StylometryCall): Promise<Readonly<Record<string, number>>> => {
    const call = ++calls
    const reply = await new Promise<StylometryReply>(resolve => {
      waiting.set(call, resolve)
      port.postMessage(callOf(call))
    })
    if (reply.type === 'stylometry-fault') throw new Error(`The worker of stylometry failed: ${reply.detail}`)
    return reply.values
  }
  return {
    measureText: (text, options = {}) => ask(call => ({ type: 'stylometry-text', call, text, options })),
    measureChange: (base, settled, options = {}) =>
      ask(call => ({ type: 'stylometry-change', call, base, settled, options })),
  }
}
