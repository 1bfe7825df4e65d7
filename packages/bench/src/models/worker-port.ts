import type { MessagePort } from 'node:worker_threads'
import type { WorkerPort } from '@understudy/contracts'

/** A port of Node's as a browser's. */
export function workerPort(port: MessagePort): WorkerPort {
  return {
    postMessage: message => port.postMessage(message),
    addEventListener: (_, listener) => void port.on('message', (data: unknown) => listener({ data })),
  }
}
