import { failure, ok, type Store, type StoreScope, type StoreWrite } from '@understudy/contracts'
import { describe, expect, it, vi } from 'vitest'
import { createWriteQueue } from './write-queue.ts'

const write = (key: string): StoreWrite => ({ type: 'put', scope: 's' as StoreScope, collection: 'c', key, value: key })

/** A store that takes writes only while it is `well`, and remembers them in order. */
function failing() {
  const taken: string[] = []
  const health = { well: true }
  const store = {
    write: async (writes: readonly StoreWrite[]) => {
      if (!health.well) return failure('full', 'no room')
      for (const { type, ...rest } of writes) taken.push('key' in rest ? rest.key : type)
      return ok(null)
    },
  } as unknown as Store
  return { store, taken, health }
}

describe('the write queue', () => {
  it('writes in order', async () => {
    const { store, taken } = failing()
    const queue = createWriteQueue(store, () => {})
    queue.add([write('a')])
    queue.add([write('b'), write('c')])
    await queue.flush()
    expect(taken).toEqual(['a', 'b', 'c'])
    expect(queue.state()).toEqual({ status: 'kept' })
  })
  it('holds what failed, says so, and tries again by itself', async () => {
    vi.useFakeTimers()
    try {
      const { store, taken, health } = failing()
      health.well = false
      const queue = createWriteQueue(store, () => {})
      queue.add([write('a')])
      await vi.advanceTimersByTimeAsync(10)
      queue.add([write('b')])
      expect(queue.state()).toMatchObject({ status: 'failing', reason: 'full', waiting: 2 })
      health.well = true
      await vi.advanceTimersByTimeAsync(2_000)
      expect(taken).toEqual(['a', 'b'])
      expect(queue.state()).toEqual({ status: 'kept' })
    } finally {
      vi.useRealTimers()
    }
  })
  it('leaves nothing lying that came just as the last write was done', async () => {
    const { store, taken } = failing()
    const queue = createWriteQueue(store, () => {})
    queue.add([write('a')])
    for (let turn = 0; turn < 12; turn++) {
      await Promise.resolve()
      queue.add([write(`b${turn}`)])
    }
    await queue.flush()
    expect(taken).toHaveLength(13)
  })
  it('hands all over at once when the page goes, and waits for nothing', async () => {
    const { store, taken } = failing()
    const page = new EventTarget()
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
    const slow = { write: (writes: readonly StoreWrite[]) => (void store.write(writes), new Promise(() => {})) }
    const queue = createWriteQueue(slow as unknown as Store, () => {})
    vi.unstubAllGlobals()
    queue.add([write('a')])
    queue.add([write('b')])
    expect(taken).toEqual(['a'])
    page.dispatchEvent(new Event('pagehide'))
    queue.add([write('c')])
    expect(taken).toEqual(['a', 'b', 'c'])
  })
  it('tells each change', async () => {
    const { store } = failing()
    const changed = vi.fn<() => void>()
    const queue = createWriteQueue(store, changed)
    queue.add([write('a')])
    await queue.flush()
    expect(changed).toHaveBeenCalled()
  })
})
