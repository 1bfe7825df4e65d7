import type { TextId } from '../../ids.ts'
import type { BackupRecord, Store } from '../../store.ts'
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
  TOM,
  unkeepable,
  type StoreBench,
} from './store-bench.ts'

export function backupFacts(bench: StoreBench): void {
  const { fact, factOfTabs, it, expect, makePlace } = bench
  fact('an empty store yields nothing', async store => {
    expect(await backupOf(store)).toEqual([])
  })
  it('restored into an empty store, a backup gives the same store', async () => {
    const [here, elsewhere] = await twoPlaces(bench)
    await fillStore(here)
    must(await elsewhere.restore(await backupOf(here)))
    expect(await contents(elsewhere)).toEqual(await contents(here))
    expect(sorted(await backupOf(elsewhere))).toEqual(sorted(await backupOf(here)))
  })
  fact('yields each log oldest first and before any document', async store => {
    await fillStore(store)
    const yielded = await backupOf(store)
    const ids = yielded.flatMap(entry => (entry.type === 'log' && entry.scope === MARA ? [entry.record.id] : []))
    expect(ids).toEqual(numbered(300).map(({ id }) => id))
    expect(
      yielded.findLastIndex(({ type }) => type === 'log') < yielded.findIndex(({ type }) => type !== 'log'),
    ).toEqual(true)
  })
  fact('is not disturbed by a slow reader or by writes meanwhile', async store => {
    await fillStore(store)
    const yielded: BackupRecord[] = []
    for await (const entry of store.backup()) {
      if (yielded.length % 100 === 0) {
        await new Promise(done => setTimeout(done, 2))
        must(await store.write([put('meanwhile', yielded.length)]))
      }
      yielded.push(entry)
    }
    expect(yielded.filter(({ type }) => type === 'log').length).toEqual(302)
  })
  it('restoring adds what is missing and leaves what is there', async () => {
    const [here, elsewhere] = await twoPlaces(bench)
    must(
      await here.write([
        append(EVENTS, records('a', 'b', 'c')),
        put('one', 'old'),
        put('two', 2),
        putTexts({ t: 'old', u: 'u' }),
      ]),
    )
    must(await elsewhere.write([append(EVENTS, records('x', 'b')), put('one', 'present'), putTexts({ t: 'present' })]))
    const backup = await backupOf(here)
    must(await elsewhere.restore([...backup, { type: 'damaged', name: 'passed over' }]))
    must(await elsewhere.restore(backup))
    expect(await idsIn(elsewhere)).toEqual(['x', 'b', 'a', 'c'])
    expect(must(await elsewhere.list(MARA, 'items')).documents.map(({ value }) => value)).toEqual(['present', 2])
    expect(must(await elsewhere.texts(MARA, ['t', 'u'] as TextId[]))).toEqual(['present', 'u'])
  })
  fact('a restore that fails leaves nothing behind', async store => {
    must(await store.write([append(EVENTS, records('a'))]))
    const before = await backupOf(store)
    const bad: BackupRecord = { type: 'document', scope: MARA, collection: 'items', key: 'bad', value: unkeepable() }
    const more = records('b').map((record): BackupRecord => ({ ...EVENTS, type: 'log', record }))
    expect((await store.restore([...more, bad])).ok).toEqual(false)
    expect(await backupOf(store)).toEqual(before)
  })
  factOfTabs('erasing removes everything, in every tab, and the store goes on', async (here, there) => {
    await fillStore(here)
    must(await there.erase())
    expect([await backupOf(here), await backupOf(there)]).toEqual([[], []])
    must(await here.write([append(EVENTS, records('r1')), put('one', 1)]))
    expect(await idsIn(there)).toEqual(['r1'])
  })
  it('erasing one place leaves another', async () => {
    const [here, elsewhere] = [await (await makePlace())(), await (await makePlace())()]
    await fillStore(elsewhere)
    must(await here.erase())
    expect((await idsIn(elsewhere)).length).toEqual(300)
  })
}

async function twoPlaces({ makePlace }: StoreBench): Promise<readonly [Store, Store]> {
  return [await (await makePlace())(), await (await makePlace())()]
}

async function fillStore(store: Store): Promise<void> {
  for (let from = 0; from < 300; from += 30) must(await store.write([append(EVENTS, numbered(30, from))]))
  must(await store.write([append({ scope: TOM, log: 'events' }, records('r1', 'his'))]))
  must(await store.write(Array.from({ length: 70 }, (_, index) => put(`key-${index}`, { index }))))
  must(await store.write([put('one', null, TOM), putTexts({ t: '“Well.”', u: '' }), putTexts({ t: 'his' }, TOM)]))
}

async function backupOf(store: Store): Promise<readonly BackupRecord[]> {
  const yielded: BackupRecord[] = []
  for await (const entry of store.backup()) yielded.push(entry)
  return yielded
}

function sorted(backup: readonly BackupRecord[]): readonly string[] {
  return backup.map(entry => JSON.stringify(entry)).toSorted()
}

async function contents(store: Store): Promise<unknown> {
  return [
    await store.readLog(EVENTS, null, 1_000).then(page => must(page).records),
    await idsIn(store, { scope: TOM, log: 'events' }),
    must(await store.list(MARA, 'items')),
    must(await store.list(TOM, 'items')),
    must(await store.texts(MARA, ['t', 'u'] as TextId[])),
    must(await store.texts(TOM, ['t', 'u'] as TextId[])),
  ]
}
