import type { Store } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { seaAnswerer, seaPage, turnDown, untilIdle } from '../test/sea-writer.ts'
import { asked, gated, LANDED, saidIn, thinking } from '../test/thinking-page.ts'
import { memoryStore } from './memory-store.ts'

/** A way to a store that is cut off: before the write that `at` matches, or after it. */
function cutOff(shared: Store, at: (writes: Parameters<Store['write']>[0]) => boolean, landing: boolean) {
  let isDead = false
  const never = () => new Promise<never>(() => {})
  const store: Store = {
    ...shared,
    async write(writes) {
      if (isDead) return never()
      isDead = at(writes)
      if (isDead && !landing) return never()
      const written = await shared.write(writes)
      return isDead ? never() : written
    },
    lock: async (name, options) => (isDead ? null : shared.lock(name, { ...options, steal: true })),
  }
  return { store, isDead: () => isDead }
}

const holds = (writes: Parameters<Store['write']>[0], text: string) => JSON.stringify(writes).includes(text)

describe('a page that is killed', () => {
  it('at any of its questions: the next page goes on, asks none of them twice, and comes to the same', async () => {
    const whole = seaAnswerer()
    await untilIdle(await thinking({ answerers: [whole] }), 1)
    const keys = whole.questions.length
    for (let kill = 1; kill <= keys; kill++) {
      const shared = memoryStore()
      let seen = 0
      const cut = cutOff(shared, writes => holds(writes, '/question/') && ++seen === kill, true)
      const first = seaAnswerer()
      const killed = await thinking({ answerers: [first], store: cut.store })
      await expect.poll(cut.isDead).toBe(true)
      const second = seaAnswerer()
      const next = seaPage({ answerers: [second], store: withoutLocks(shared), env: killed.env })
      await next.assistant.ready
      await untilIdle(next, 1)
      const both = asked([...first.questions, ...second.questions])
      expect([kill, both.toSorted()]).toEqual([kill, asked(whole.questions).toSorted()])
      expect(saidIn(next)).toEqual(LANDED)
      expect(await next.assistant.updates(9)).toMatchObject([{ status: 'done' }])
    }
  }, 60_000)
  it('at any write that has to do with it, before that is kept: the next page comes to the same', async () => {
    for (let kill = 1; ; kill++) {
      const shared = memoryStore()
      let seen = 0
      const cut = cutOff(shared, writes => holds(writes, 'update.1') && ++seen === kill, false)
      const first = seaAnswerer()
      const killed = seaPage({ answerers: [first], store: cut.store })
      await turnDown(killed)
      void killed.assistant.learnNow()
      await expect.poll(() => cut.isDead() || killed.assistant.state().optimizer.ended > 0).toBe(true)
      if (!cut.isDead()) break
      const second = seaAnswerer()
      const next = seaPage({ answerers: [second], store: withoutLocks(shared), env: killed.env })
      await next.assistant.ready
      // where the step itself was not kept it is taken anew
      if ((await next.assistant.updates(9)).length === 0) await next.assistant.learnNow()
      await untilIdle(next, 1)
      const both = asked([...first.questions, ...second.questions])
      // but for one whose answer was lost
      expect([kill, both.length - new Set(both).size <= 1]).toEqual([kill, true])
      expect([kill, saidIn(next)]).toEqual([kill, LANDED])
      expect(await next.assistant.updates(9)).toMatchObject([{ status: 'done' }])
    }
  }, 120_000)
  it.each([false, true])('between check and ledger: all of it is there or nothing (landing: %s)', async landing => {
    const shared = memoryStore()
    const cut = cutOff(shared, writes => holds(writes, '"status":"done"'), landing)
    const first = seaAnswerer()
    const killed = await thinking({ answerers: [first], store: cut.store })
    await expect.poll(cut.isDead).toBe(true)
    const second = seaAnswerer()
    const next = seaPage({ answerers: [second], store: withoutLocks(shared), env: killed.env })
    await next.assistant.ready
    if (landing) expect(saidIn(next)).toEqual(LANDED)
    else await untilIdle(next, 1)
    expect(second.questions).toEqual([])
    expect(saidIn(next)).toEqual(LANDED)
    const [update, ...more] = await next.assistant.updates(9)
    expect(more).toEqual([])
    expect(update?.changes).toHaveLength(1)
  })
})

/** Of a page that died nothing is held any more. */
function withoutLocks(shared: Store): Store {
  return { ...shared, lock: (name, options) => shared.lock(name, { ...options, steal: true }) }
}

describe('two pages', () => {
  it('think about one step once, also where the other takes over in the middle', async () => {
    const store = memoryStore()
    const gate = gated(2)
    const left = await thinking({ answerers: [gate.answerer], store })
    await gate.waiting
    const reader = seaAnswerer()
    const right = seaPage({ answerers: [reader], store, env: left.env })
    await right.assistant.ready
    await turnDown(right, 1)
    await expect.poll(() => right.assistant.state().status).toBe('ready')
    await untilIdle(right, 1)
    gate.open()
    const both = asked([...gate.questions, ...reader.questions])
    expect(new Set(both).size).toBe(both.length)
    expect(saidIn(right)).toEqual(LANDED)
    expect(await right.assistant.updates(9)).toMatchObject([{ status: 'done' }])
    const landed = (await right.assistant.history(99)).filter(({ update }) => update !== null)
    expect(landed).toHaveLength(1)
    await left.assistant.close()
    await right.assistant.close()
  }, 15_000)
})
