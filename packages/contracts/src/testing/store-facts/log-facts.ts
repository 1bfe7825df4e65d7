import type { Json } from '../../json.ts'
import type { Cursor, LogAddress, LogPage } from '../../store.ts'
import { append, EVENTS, idsIn, MARA, must, numbered, pagesOf, records, TOM, type StoreBench } from './store-bench.ts'

export function logFacts({ fact, factOfTabs, expect }: StoreBench): void {
  fact('an empty log has one empty page', async store => {
    expect(await store.readLog(EVENTS, null, 10)).toEqual({
      ok: true,
      value: { records: [], next: null, last: null, damaged: [] },
    })
  })
  fact('keeps records as they were, oldest first, over many appends', async store => {
    const deep: Json = { text: 'salt “marsh” 潮', list: [1, 2.5, null, true, { nested: [] }], empty: {}, zero: 0 }
    must(
      await store.write([
        append(
          EVENTS,
          numbered(1).map(record => ({ ...record, value: deep })),
        ),
      ]),
    )
    must(await store.write([append(EVENTS, records('b', 'a')), append(EVENTS, records('c'))]))
    const page = must(await store.readLog(EVENTS, null, 10))
    expect(page.records).toEqual([{ id: 'r0', value: deep }, ...records('b', 'a', 'c')])
  })
  fact('appends an id once, whatever comes with it', async store => {
    must(await store.write([append(EVENTS, records('a', 'b'))]))
    expect(await store.write([append(EVENTS, [...records('b', 'c'), ...records('c', 'd')])])).toEqual({
      ok: true,
      value: null,
    })
    must(await store.write([append(EVENTS, records('a'))]))
    expect(await idsIn(store)).toEqual(['a', 'b', 'c', 'd'])
  })
  fact('appends a repetition within one write once', async store => {
    must(await store.write([append(EVENTS, records('a')), append(EVENTS, records('a', 'b', 'b'))]))
    expect(await idsIn(store)).toEqual(['a', 'b'])
  })
  fact('keeps the first value of an id', async store => {
    must(await store.write([append(EVENTS, records('a'))]))
    must(
      await store.write([
        append(
          EVENTS,
          records('a').map(record => ({ ...record, value: 'other' })),
        ),
      ]),
    )
    expect(must(await store.readLog(EVENTS, null, 1)).records).toEqual(records('a'))
  })
  fact('keeps scopes and logs apart, also where their names run together', async store => {
    const places: readonly LogAddress[] = [
      EVENTS,
      { ...EVENTS, scope: TOM },
      { ...EVENTS, log: 'event' },
      { scope: `${MARA}ev` as LogAddress['scope'], log: 'ents' },
    ]
    for (const [index, place] of places.entries())
      must(await store.write([append(place, records('same', `in${index}`))]))
    for (const [index, place] of places.entries()) expect(await idsIn(store, place)).toEqual(['same', `in${index}`])
  })
  fact('pages without loss or repetition, and the last page has no next', async store => {
    for (const from of [0, 7, 14]) must(await store.write([append(EVENTS, numbered(7, from))]))
    for (const limit of [1, 3, 7, 20, 21, 22]) {
      const pages = await pagesOf(store, EVENTS, limit)
      expect(pages.map(page => page.records.length)).toEqual(fill(21, limit))
      expect(pages.flatMap(page => page.records)).toEqual(numbered(21))
    }
  })
  fact('goes on from `last` when more has come', async store => {
    must(await store.write([append(EVENTS, records('a', 'b'))]))
    const { last, next } = must(await store.readLog(EVENTS, null, 10))
    expect(next).toEqual(null)
    must(await store.write([append(EVENTS, records('b', 'c')), append(EVENTS, records('d'))]))
    expect(await idsIn(store, EVENTS, last)).toEqual(['c', 'd'])
    must(await store.write([append(EVENTS, records('e'))]))
    expect(await idsIn(store, EVENTS, last)).toEqual(['c', 'd', 'e'])
  })
  factOfTabs('two tabs append at once and neither loses, doubles or reorders its own', async (here, there) => {
    const mine = Array.from({ length: 20 }, (_, index) => numbered(3, index * 3))
    const both = mine.flatMap(batch => [here.write([append(EVENTS, batch)]), there.write([append(EVENTS, batch)])])
    const theirs = numbered(20, 100).map(record => there.write([append(EVENTS, [record])]))
    for (const result of await Promise.all([...both, ...theirs])) must(result)
    const ids = await idsIn(here)
    expect(await idsIn(there)).toEqual(ids)
    expect(ids.filter(id => Number(id.slice(1)) < 100)).toEqual(numbered(60).map(({ id }) => id))
    expect(ids.filter(id => Number(id.slice(1)) >= 100)).toEqual(numbered(20, 100).map(({ id }) => id))
  })
  factOfTabs('a tab that follows a log sees what another appends, each once', async (here, there) => {
    const seen: string[] = []
    let cursor: Cursor | null = null
    for (let round = 0; round < 12; round++) {
      const writing = [here, there].map((store, tab) => store.write([append(EVENTS, records(`${tab}-${round}`))]))
      const page: LogPage = must(await here.readLog(EVENTS, cursor, 5))
      seen.push(...page.records.map(({ id }) => id))
      cursor = page.last ?? cursor
      for (const result of await Promise.all(writing)) must(result)
    }
    seen.push(...(await idsIn(here, EVENTS, cursor)))
    expect(seen).toEqual(await idsIn(there))
    expect(new Set(seen).size).toEqual(24)
  })
  fact('reads a long log the same in pages as whole', async store => {
    for (let from = 0; from < 1_200; from += 40) must(await store.write([append(EVENTS, numbered(40, from))]))
    const pages = await pagesOf(store, EVENTS, 97)
    expect(pages.flatMap(page => page.records)).toEqual(numbered(1_200))
  })
}

function fill(total: number, limit: number): readonly number[] {
  return total <= limit ? [total] : [limit, ...fill(total - limit, limit)]
}
