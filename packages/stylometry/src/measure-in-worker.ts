import type { WorkerPort } from '@understudy/contracts'
import type { EditReading, ReadEditOptions } from './edit-reading.ts'
import type { ReadOptions } from './prose-reading.ts'
import { isStylometryReply, type StylometryCall, type StylometryReply } from './worker-messages.ts'

/** The measures and the reading of edits, reckoned elsewhere; the same results as the functions of these names. */
export interface RemoteMeasures {
  measureText(text: string, options?: ReadOptions): Promise<Readonly<Record<string, number>>>
  measureChange(base: string, settled: string, options?: ReadOptions): Promise<Readonly<Record<string, number>>>
  readEdit(base: string, suggested: string, settled: string, options?: ReadEditOptions): Promise<EditReading>
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
  const ask = (callOf: (call: number) => StylometryCall): Promise<StylometryReply> => {
    const call = ++calls
    return new Promise(resolve => {
      waiting.set(call, resolve)
      port.postMessage(callOf(call))
    })
  }
  return {
    measureText: async (text, options = {}) =>
      valuesIn(await ask(call => ({ type: 'stylometry-text', call, text, options }))),
    measureChange: async (base, settled, options = {}) =>
      valuesIn(await ask(call => ({ type: 'stylometry-change', call, base, settled, options }))),
    readEdit: async (base, suggested, settled, options = {}) =>
      readingIn(await ask(call => ({ type: 'stylometry-edit', call, base, suggested, settled, options }))),
  }
}

function valuesIn(reply: StylometryReply): Readonly<Record<string, number>> {
  if (reply.type === 'stylometry-values') return reply.values
  throw faultOf(reply)
}

function readingIn(reply: StylometryReply): EditReading {
  if (reply.type === 'stylometry-edit-read') return reply.reading
  throw faultOf(reply)
}

function faultOf(reply: StylometryReply): Error {
  const detail = reply.type === 'stylometry-fault' ? reply.detail : `an answer to another question, ${reply.type}`
  return new Error(`The worker of stylometry failed: ${detail}`)
}
