import type { TextId } from '../../ids.ts'
import type { Json } from '../../json.ts'
import type { Store } from '../../store.ts'
import { MARA, must, put, putTexts, TOM, type StoreBench } from './store-bench.ts'

export function documentFacts({ fact, factOfTabs, expect }: StoreBench): void {
  fact('gives null for a document that is not there', async store => {
    expect(await get(store, 'none')).toEqual(null)
  })
  fact('keeps the last value put, of any kind of JSON', async store => {
    const values: readonly Json[] = [{ a: [1, { b: 'é“🐚”' }] }, [], 'text', 0, false, null, { __proto__x: 1 }]
    for (const value of values) {
      must(await store.write([put('one', 'before'), put('one', value)]))
      expect(await get(store, 'one')).toEqual(value)
    }
  })
  fact('what is changed after the write, or in what was read, changes nothing kept', async store => {
    const value = { list: ['kept'] }
    must(await store.write([put('one', value)]))
    value.list.push('changed')
    const read = (await get(store, 'one')) as { list: string[] }
    read.list.push('changed')
    expect(await get(store, 'one')).toEqual({ list: ['kept'] })
  })
  fact('deletes, and deleting what is not there is no failure', async store => {
    must(await store.write([put('one', 1), remove('one'), remove('none')]))
    expect(await get(store, 'one')).toEqual(null)
  })
  fact('lists a collection by key in ascending order, and nothing of its neighbours', async store => {
    const outside = [put('x', 0, TOM), { ...put('y', 0), collection: 'item' }, { ...put('z', 0), collection: 'items2' }]
    must(await store.write([put('b', 2), put('é', 4), put('', 0), put('a', 1), put('B', 3), ...outside]))
    const page = must(await store.list(MARA, 'items'))
    expect(page.documents.map(({ key, value }) => [key, value])).toEqual([
      ['', 0],
      ['B', 3],
      ['a', 1],
      ['b', 2],
      ['é', 4],
    ])
    expect(page.damaged).toEqual([])
  })
  fact('lists an empty collection', async store => {
    expect(await store.list(MARA, 'items')).toEqual({ ok: true, value: { documents: [], damaged: [] } })
  })
  fact('gives a text per id in the order asked, null for none', async store => {
    const texts = {
      plain: 'The tide.',
      curly: '“Well,” she said — ‘no’.',
      wide: '潮水退了。',
      odd: 'half a pair \ud83d',
      bom: '\ufeffx',
    }
    must(await store.write([putTexts({ ...texts, empty: '' })]))
    const ids = [...Object.keys(texts).toReversed(), 'none', 'empty', 'plain']
    expect(await read(store, ids)).toEqual([...Object.values(texts).toReversed(), null, '', 'The tide.'])
  })
  fact('forgets texts for good, in their scope alone', async store => {
    must(await store.write([putTexts({ a: 'one', b: 'two' }), putTexts({ a: 'his' }, TOM)]))
    must(await store.write([{ type: 'delete-texts', scope: MARA, ids: ['a', 'none'] as TextId[] }]))
    expect(await read(store, ['a', 'b'])).toEqual([null, 'two'])
    expect(must(await store.texts(TOM, ['a' as TextId]))).toEqual(['his'])
  })
  factOfTabs('another tab reads what was written', async (here, there) => {
    must(await here.write([put('one', { by: 'here' }), putTexts({ a: 'text' })]))
    expect([await get(there, 'one'), await read(there, ['a'])]).toEqual([{ by: 'here' }, ['text']])
  })
}

async function get(store: Store, key: string): Promise<Json> {
  return must(await store.get({ scope: MARA, collection: 'items', key }))
}

async function read(store: Store, ids: readonly string[]): Promise<readonly (string | null)[]> {
  return must(await store.texts(MARA, ids as readonly TextId[]))
}

function remove(key: string) {
  return { type: 'delete', scope: MARA, collection: 'items', key } as const
}
