import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { append, EVENTS, place, readAll, sealedPlace } from '../test/log-place.ts'
import { sealLog } from './seal-log.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `r${index}`)

describe('sealing', () => {
  it('changes nothing that is read', async () => {
    const { store, db, ids } = await sealedPlace()
    expect(await readAll(store)).toEqual({ ids, damaged: [] })
    expect((await db.getAll('records')).length).toBe(12)
  })
  it('keeps cursors that were given before', async () => {
    const { store, db } = await place()
    await store.write([append(...numbered(250))])
    const before = await store.readLog(EVENTS, null, 100)
    await store.write([append('x', 'y', 'z', 'u', 'v', 'w')])
    expect(await sealLog(db, EVENTS)).toBe(true)
    const rest = await store.readLog(EVENTS, before.ok ? before.value.last : null, 10_000)
    expect(rest.ok && rest.value.records.map(({ id }) => id)).toEqual([
      ...numbered(250).slice(100),
      'x',
      'y',
      'z',
      'u',
      'v',
      'w',
    ])
  })
  it('under a reader neither doubles nor loses', async () => {
    const { store, db } = await place()
    for (const id of numbered(256)) await store.write([append(id)])
    const seen: string[] = []
    for await (const entry of store.backup()) {
      if (seen.length === 10) expect(await sealLog(db, EVENTS)).toBe(true)
      if (entry.type === 'log') seen.push(entry.record.id)
    }
    expect(seen).toEqual(numbered(256))
  })
  it('still knows the ids it sealed', async () => {
    const { store, ids } = await sealedPlace()
    await store.write([append('r3', 'new', 'r299')])
    expect(await readAll(store)).toEqual({ ids: [...ids, 'new'], damaged: [] })
  })
  it('leaves a log alone that is short, or was cut meanwhile', async () => {
    const { store, db } = await place()
    await store.write([append(...numbered(255))])
    expect(await sealLog(db, EVENTS)).toBe(false)
    await store.write([append('x')])
    const sealing = sealLog(db, EVENTS)
    await store.write([{ ...EVENTS, type: 'truncate', through: null }, append('y')])
    expect([await sealing, await readAll(store)]).toEqual([false, { ids: ['y'], damaged: [] }])
  })
  it('a log cut in the middle of a sealed row keeps what stands after', async () => {
    const { store, ids } = await sealedPlace()
    const page = await store.readLog(EVENTS, null, 103)
    const through = page.ok ? page.value.last : null
    await store.write([{ ...EVENTS, type: 'truncate', through }])
    expect(await readAll(store)).toEqual({ ids: ids.slice(103), damaged: [] })
    const rest = await store.readLog(EVENTS, through, 10_000)
    expect(rest.ok && rest.value.records.length).toBe(197)
  })
  it('is done behind the writer’s back as a log grows', async () => {
    const { store, db } = await place()
    for (const id of numbered(600)) await store.write([append(id)])
    await expect.poll(() => db.count('records')).toBeLessThan(100)
    expect(await readAll(store)).toEqual({ ids: numbered(600), damaged: [] })
  })
})
