import 'fake-indexeddb/auto'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { Connection } from './connection.ts'
import { leaseLock } from './lease-locks.ts'

let places = 0

function place() {
  const env = seededEnv()
  const connection = new Connection(`lease-${++places}`)
  const lock = (name: string, steal = false) => leaseLock(work => connection.use(work), env, name, steal)
  return { env, lock, connection }
}

describe('a lease', () => {
  it('of a tab that died ends by itself', async () => {
    const { env, lock } = place()
    const first = await lock('a')
    env.advance(60_000)
    expect(await lock('a')).toBe(null)
    env.advance(20_000)
    const second = await lock('a')
    expect(second).not.toBe(null)
    await first?.lost
    await second?.release()
  })
  it('does not outlive a clock that goes back', async () => {
    const { env, lock } = place()
    const first = await lock('a')
    env.advance(-3_600_000)
    const second = await lock('a')
    expect(second).not.toBe(null)
    await first?.release()
    expect(await lock('a')).toBe(null)
    await second?.release()
  })
  it('is renewed while it is held, and taken again after everything was erased', async () => {
    const { env, lock, connection } = place()
    const held = await lock('a')
    await connection.use(db => db.clear('leases'))
    env.advance(70_000)
    await new Promise(done => setTimeout(done, 1_200))
    env.advance(70_000)
    expect(await lock('a')).toBe(null)
    await held?.release()
    expect(await connection.use(db => db.count('leases'))).toBe(0)
  })
})
