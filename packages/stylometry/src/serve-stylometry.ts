import type { WorkerPort } from '@understudy/contracts'
import { measureChange } from './measure-change.ts'
import { measureText } from './measure-text.ts'
import { readEdit } from './read-edit.ts'
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
    return replyTo(message)
  } catch (fault) {
    return { type: 'stylometry-fault', call, detail: String(fault) }
  }
}

function replyTo(message: StylometryCall): StylometryReply {
  const { call, options } = message
  switch (message.type) {
    case 'stylometry-text':
      return { type: 'stylometry-values', call, values: measureText(message.text, options) }
    case 'stylometry-change':
      return { type: 'stylometry-values', call, values: measureChange(message.base, message.settled, options) }
    case 'stylometry-edit': {
      const { base, suggested, settled } = message
      return { type: 'stylometry-edit-read', call, reading: readEdit(base, suggested, settled, options) }
    }
  }
}
