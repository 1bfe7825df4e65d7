import type { Proposer, ProposerId, Store, StoreScope } from '@understudy/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryStore } from './memory-store.ts'
import { createModelTrust, type ModelTrust } from './model-trust.ts'
import { createWriteQueue } from './write-queue.ts'

const SCOPE = 'author:local/mara' as StoreScope
const proposer = (id: string): Proposer => ({
  id: id as ProposerId,
  label: { key: id },
  makes: 'whole',
  serves: () => true,
  async *propose() {},
  model: { id, remote: true, price: null },
})
const QUILL = proposer('quill')
const NIB = proposer('nib')

let open: () => ModelTrust
beforeEach(() => {
  const store = memoryStore()
  open = () => createModelTrust({ store, scope: SCOPE, queue: createWriteQueue(store, () => {}), changed: () => {} })
})

describe('what was said of models in two tabs', () => {
  it('holds in both from the next request on', async () => {
    const [one, other] = [open(), open()]
    await one.setMayTry(QUILL, true)
    await other.load()
    expect(other.mayTry(QUILL)).toBe(true)
    await one.setMayTry(QUILL, false)
    await other.look()
    expect(other.mayTry(QUILL)).toBe(false)
  })
  it('stays said when the other says more', async () => {
    const [one, other] = [open(), open()]
    await other.load()
    await one.setMayTry(QUILL, false)
    await other.setMayTry(NIB, true)
    const later = open()
    await later.load()
    expect([later.mayTry(QUILL), later.mayTry(NIB)]).toEqual([false, true])
    await one.setMayTry(QUILL, true)
    await other.setPrice(NIB, { input: 1, output: 2, currency: 'EUR' })
    await later.load()
    expect(later.mayTry(QUILL)).toBe(true)
  })
  it('is not overrun by what was being read meanwhile', async () => {
    const store = memoryStore()
    const queue = createWriteQueue(store, () => {})
    await createModelTrust({ store, scope: SCOPE, queue, changed: () => {} }).setMayTry(QUILL, true)
    let answer = () => {}
    const slow = new Promise<void>(resolve => (answer = resolve))
    let isSlow = false
    const own: Store = {
      ...store,
      async get(address) {
        const waits = isSlow
        const found = await store.get(address)
        if (waits) await slow
        return found
      },
    }
    const trust = createModelTrust({ store: own, scope: SCOPE, queue, changed: () => {} })
    await trust.load()
    isSlow = true
    const looking = trust.look()
    isSlow = false
    await trust.setMayTry(QUILL, false)
    answer()
    await looking
    expect(trust.mayTry(QUILL)).toBe(false)
  })
})
