import type { WorkerPort } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { lateWorker } from './late-worker.ts'

/** A worker that answers each message with itself, and a count of how many were started. */
function echoing() {
  const started: WorkerPort[] = []
  return {
    started,
    start(): WorkerPort {
      const listeners: ((event: { readonly data: unknown }) => void)[] = []
      const worker: WorkerPort = {
        postMessage: data => listeners.forEach(listener => listener({ data })),
        addEventListener: (_type, listener) => void listeners.push(listener),
      }
      started.push(worker)
      return worker
    },
  }
}

describe('lateWorker', () => {
  it('starts with the first message, once, and listeners from before hear its answers', () => {
    const { start, started } = echoing()
    const heard: unknown[] = []
    const worker = lateWorker(start, new Promise(() => {}))
    worker.addEventListener('message', ({ data }) => heard.push(data))
    expect(started).toHaveLength(0)
    worker.postMessage('one')
    worker.addEventListener('message', ({ data }) => heard.push(data))
    worker.postMessage('two')
    expect([started.length, heard]).toEqual([1, ['one', 'two', 'two']])
  })
})
