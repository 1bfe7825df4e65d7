import type { Store, StoreScope } from '@understudy/contracts'
import { beforeEach, describe, expect, it } from 'vitest'
import { memoryStore } from './memory-store.ts'
import { createOptimizerSettings } from './optimizer-setting.ts'
import { createWriteQueue } from './write-queue.ts'

const SCOPE = 'author:local/mara' as StoreScope
let store: Store
const tab = (own: Store = store) =>
  createOptimizerSettings({ store: own, scope: SCOPE, queue: createWriteQueue(own, () => {}), changed: () => {} })

beforeEach(() => {
  store = memoryStore()
})

describe('what was said in one tab', () => {
  it('stays said where another says something else', async () => {
    const [one, other] = [tab(), tab()]
    await one.set({ critic: 'far' })
    await other.load()
    await one.set({ critic: 'rules' })
    await other.set({ asks: false })
    expect(other.state()).toMatchObject({ critic: 'rules', asks: false })
    await one.load()
    expect(one.state()).toMatchObject({ critic: 'rules', asks: false })
  })
  it('is not overrun by what was being read meanwhile', async () => {
    await tab().set({ critic: 'far' })
    let answer = () => {}
    const slow = new Promise<void>(resolve => (answer = resolve))
    let isSlow = true
    const own: Store = {
      ...store,
      async get(address) {
        const waits = isSlow
        const found = await store.get(address)
        if (waits) await slow
        return found
      },
    }
    const settings = tab(own)
    const loading = settings.load()
    isSlow = false
    await settings.set({ critic: 'rules' })
    answer()
    await loading
    expect(settings.state().critic).toBe('rules')
  })
  it('stays said of two things that were said at once', async () => {
    const settings = tab()
    await Promise.all([settings.set({ critic: 'rules' }), settings.set({ rate: 'careful' })])
    expect(settings.state()).toMatchObject({ critic: 'rules', rate: 'careful' })
  })
})
