import type { TextId } from '../../ids.ts'
import type { Store, StoreWrite } from '../../store.ts'
import {
  append,
  EVENTS,
  idsIn,
  MARA,
  must,
  numbered,
  put,
  putTexts,
  records,
  unkeepable,
  type StoreBench,
} from './store-bench.ts'

export function writeFacts({ fact, factOfTabs, expect }: StoreBench): void {
  fact('writes nothing at all where there is nothing to write', async store => {
    expect(await store.write([])).toEqual({ ok: true, value: null })
  })
  fact('writes to everything at once, in the order given', async store => {
    must(await store.write([put('gone', 1), append(EVENTS, records('a'))]))
    const remove: StoreWrite = { type: 'delete', scope: MARA, collection: 'items', key: 'gone' }
    must(await store.write([append(EVENTS, records('b')), put('one', 1), remove, putTexts({ t: 'text' })]))
    expect(await everything(store)).toEqual([['a', 'b'], null, 1, 'text'])
  })
  fact('a write of which one part fails leaves nothing behind', async store => {
    must(await store.write([append(EVENTS, records('a')), put('one', 'old'), putTexts({ t: 'old' })]))
    const before = await everything(store)
    const good = [put('one', 'new'), append(EVENTS, records('b')), putTexts({ t: 'new' })]
    const rows: readonly (readonly StoreWrite[])[] = [
      [...good, put('bad', unkeepable())],
      [put('bad', unkeepable()), ...good],
      [...good, append(EVENTS, [...records('c'), ...records('d').map(record => ({ ...record, value: unkeepable() }))])],
      [{ ...EVENTS, type: 'truncate', through: null }, ...good, put('bad', unkeepable())],
      [append(EVENTS, records('a')), ...good, put('bad', unkeepable())],
    ]
    for (const writes of rows) {
      expect((await store.write(writes)).ok).toEqual(false)
      expect(await everything(store)).toEqual(before)
    }
    must(await store.write(good))
    expect(await everything(store)).toEqual([['a', 'b'], null, 'new', 'new'])
  })
  fact('writes called one after the other land in that order, also without waiting', async store => {
    const writes = numbered(30).map(record => store.write([append(EVENTS, [record]), put('one', record.id)]))
    for (const result of await Promise.all(writes)) must(result)
    expect(await idsIn(store)).toEqual(numbered(30).map(({ id }) => id))
    expect((await everything(store))[2]).toEqual('r29')
  })
  fact('a journal replaced by a snapshot keeps what is appended right after, without waiting', async store => {
    must(await store.write([append(EVENTS, records('old'))]))
    const replaced = store.write([put('one', 'snapshot'), { ...EVENTS, type: 'truncate', through: null }])
    for (const result of await Promise.all([replaced, store.write([append(EVENTS, records('new'))])])) must(result)
    expect(await idsIn(store)).toEqual(['new'])
  })
  factOfTabs('a reader never sees half of a write', async (here, there) => {
    const writing = numbered(25).map((record, index) => here.write([append(EVENTS, [record]), put('one', index + 1)]))
    for (let round = 0; round < 10; round++) {
      const count = must(await there.get({ scope: MARA, collection: 'items', key: 'one' })) ?? 0
      expect((await idsIn(there)).length >= Number(count)).toEqual(true)
    }
    for (const result of await Promise.all(writing)) must(result)
  })
}

async function everything(store: Store): Promise<readonly unknown[]> {
  const key = { scope: MARA, collection: 'items' }
  return [
    await idsIn(store),
    must(await store.get({ ...key, key: 'gone' })) ?? must(await store.get({ ...key, key: 'bad' })),
    must(await store.get({ ...key, key: 'one' })),
    must(await store.texts(MARA, ['t' as TextId]))[0],
  ]
}
