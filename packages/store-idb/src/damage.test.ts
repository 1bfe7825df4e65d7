import 'fake-indexeddb/auto'
import type { StoreWrite, TextId } from '@understudy/contracts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { append, EVENTS, place, readAll, sealedPlace, SCOPE } from '../test/log-place.ts'

const put = (key: string): StoreWrite => ({ type: 'put', scope: SCOPE, collection: 'items', key, value: { is: key } })

afterEach(() => vi.restoreAllMocks())

describe('a damaged record is named and the rest loads', () => {
  it('in a log', async () => {
    const { store, db } = await place()
    for (const id of ['a', 'b', 'c']) await store.write([append(id)])
    const row = await db.get('records', 2)
    if (row !== undefined) await db.put('records', { ...row, values: [] })
    expect(await readAll(store)).toEqual({ ids: ['a', 'c'], damaged: ['author:mara/events/#2'] })
  })
  it('in a log read page by page, each named once', async () => {
    const { store, db } = await place()
    for (const id of ['a', 'b', 'c', 'd']) await store.write([append(id)])
    for (const n of [2, 4]) {
      const row = await db.get('records', n)
      if (row !== undefined) await db.put('records', { ...row, values: [] })
    }
    const first = await store.readLog(EVENTS, null, 1)
    const second = await store.readLog(EVENTS, first.ok ? first.value.next : null, 1)
    expect([first, second].map(page => page.ok && page.value.damaged)).toEqual([
      [],
      ['author:mara/events/#2', 'author:mara/events/#4'],
    ])
  })
  it('in a sealed row, whose ids can still be read', async () => {
    const { store, db, ids, sealed } = await sealedPlace()
    const packed =
      'packed' in sealed ? sealed.packed.map((byte, at) => (at === 200 ? byte ^ 1 : byte)) : new Uint8Array()
    await db.put('records', { ...sealed, packed })
    const names = ids.slice(0, 256).map(id => `author:mara/events/${id}`)
    expect(await readAll(store)).toEqual({ ids: ids.slice(256), damaged: names })
  })
  it('among documents', async () => {
    const { store, db } = await place()
    await store.write([put('a'), put('b'), put('c')])
    await db.put('documents', new Date() as never, [SCOPE, 'items', 'b'])
    expect(await store.list(SCOPE, 'items')).toMatchObject({
      value: { documents: [{ key: 'a' }, { key: 'c' }], damaged: ['author:mara/items/b'] },
    })
    expect(await store.get({ scope: SCOPE, collection: 'items', key: 'b' })).toMatchObject({
      ok: false,
      reason: 'broken',
    })
  })
  it('in a backup', async () => {
    const { store, db } = await place()
    await store.write([
      append('a'),
      put('b'),
      { type: 'put-texts', scope: SCOPE, texts: [{ id: 't' as TextId, text: 'x' }] },
    ])
    await db.put('records', { n: 9, scope: SCOPE, log: 'events', keys: [], fresh: 1, first: 0, values: [1] })
    await db.put('documents', 1n as never, [SCOPE, 'items', 'c'])
    await db.put('texts', 5 as never, [SCOPE, 'u'])
    const named: string[] = []
    for await (const entry of store.backup()) named.push(entry.type === 'damaged' ? entry.name : entry.type)
    const damaged = ['author:mara/events/#9', 'author:mara/items/c', 'author:mara/u']
    expect(named.toSorted()).toEqual([...damaged, 'document', 'log', 'text'])
  })
  it('where the database cannot read a value at all', async () => {
    const { store } = await place()
    for (const id of ['a', 'b', 'c']) await store.write([append(id)])
    await store.write([put('a'), put('b')])
    unreadable(2, `${SCOPE},items,a`)
    expect(await readAll(store)).toEqual({ ids: ['a', 'c'], damaged: ['author:mara/events/#2'] })
    expect(await store.list(SCOPE, 'items')).toMatchObject({
      value: { documents: [{ key: 'b' }], damaged: ['author:mara/items/a'] },
    })
  })
})

/** Makes the platform fail as browsers do when a value's file is gone: reading many fails whole, reading one for these. */
function unreadable(...keys: readonly (number | string)[]): void {
  const store = IDBObjectStore.prototype
  const lost = () => {
    throw new DOMException('Failed to read large IndexedDB value', 'DataError')
  }
  const read = store.get
  vi.spyOn(store, 'getAll').mockImplementation(lost)
  vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(lost)
  vi.spyOn(store, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    return keys.includes(typeof key === 'number' ? key : String(key)) ? lost() : read.call(this, key)
  })
}
