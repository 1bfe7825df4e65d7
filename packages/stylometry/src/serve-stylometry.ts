import type { WorkerPort } from '@understudy/contracts'
import { measureChange } from './measure-change.ts'
import { measureText } from './measure-text.ts'
import { isStylometryCall, type StylometryCall, type StylometryReply } from './worker-messages.ts'

/** Measures for `measureInWorker` at the other end of `port`. In a worker: `serveStylometry(self)`. */
export function serveStylometry(port: WorkerPort): void {
  port.addEventListener('message', ({ data }) => {
    if (isStylometryCall(data)) port.postMessage(answer(data))
  })
}

/** A fault goes back to who asked; here it would end in nobody's console. */
function answer(message: StylometryCall): StylometryReply {
  const { call } = message
  try {
    return { type: 'stylometry-values', call, values: valuesOf(message) }
  } catch (fault) {
    return { type: 'stylometry-fault', call, detail: String(fault) }
  }
}

function valuesOf(message: StylometryCall): Readonly<Record<string, number>> {
  return message.type === 'stylometry-text'
    ? measureText(message.text, message.options)
    : measureChange(message.base, message.settled, message.options)
}
