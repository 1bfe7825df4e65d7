import type { Cursor, StoreWrite } from '../../store.ts'
import { append, EVENTS, idsIn, must, numbered, put, records, TOM, type StoreBench } from './store-bench.ts'

export function truncationFacts({ fact, expect }: StoreBench): void {
  fact('removes a log whole and no other', async store => {
    const other = { ...EVENTS, scope: TOM }
    must(await store.write([append(EVENTS, records('a', 'b')), append(other, records('a'))]))
    must(await store.write([truncate(null)]))
    expect([await idsIn(store), await idsIn(store, other)]).toEqual([[], ['a']])
  })
  fact('removes up to and with the cursor, also in the middle of an append', async store => {
    for (const from of [0, 4, 8]) must(await store.write([append(EVENTS, numbered(4, from))]))
    const first = must(await store.readLog(EVENTS, null, 6)).last
    must(await store.write([truncate(first)]))
    expect(await idsIn(store)).toEqual(numbered(6, 6).map(({ id }) => id))
    const again = must(await store.readLog(EVENTS, null, 1)).last
    must(await store.write([truncate(again)]))
    expect(await idsIn(store)).toEqual(numbered(5, 7).map(({ id }) => id))
    must(await store.write([truncate(first)]))
    expect(await idsIn(store)).toEqual(numbered(5, 7).map(({ id }) => id))
  })
  fact('a cursor still stands after what it stood at was removed', async store => {
    must(await store.write([append(EVENTS, records('a', 'b', 'c'))]))
    const atB = must(await store.readLog(EVENTS, null, 2)).last
    must(await store.write([truncate(null)]))
    expect(await idsIn(store, EVENTS, atB)).toEqual([])
    must(await store.write([append(EVENTS, records('d'))]))
    expect(await idsIn(store, EVENTS, atB)).toEqual(['d'])
  })
  fact('a removed record may be appended again', async store => {
    must(await store.write([append(EVENTS, records('a', 'b'))]))
    must(await store.write([truncate(must(await store.readLog(EVENTS, null, 1)).last)]))
    must(await store.write([append(EVENTS, records('b', 'a'))]))
    expect(await idsIn(store)).toEqual(['b', 'a'])
  })
  fact('replaces a journal by a snapshot in one write', async store => {
    must(await store.write([append(EVENTS, records('a', 'b'))]))
    must(await store.write([put('snapshot', 'ab'), truncate(null), append(EVENTS, records('c'))]))
    expect(await idsIn(store)).toEqual(['c'])
  })
  fact('cuts a long log in the middle', async store => {
    for (let from = 0; from < 1_000; from += 50) must(await store.write([append(EVENTS, numbered(50, from))]))
    must(await store.write([truncate(must(await store.readLog(EVENTS, null, 333)).last)]))
    expect(await idsIn(store)).toEqual(numbered(667, 333).map(({ id }) => id))
    must(await store.write([append(EVENTS, numbered(2, 999))]))
    expect((await idsIn(store)).slice(-2)).toEqual(['r999', 'r1000'])
  })
}

function truncate(through: Cursor | null): StoreWrite {
  return { ...EVENTS, type: 'truncate', through }
}
