import type { RecordId, Store, StoreScope, TextId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import { backupLines, restoreBackup } from './backup-file.ts'
import { memoryStore } from './memory-store.ts'

const scope = 'author:mara' as StoreScope

async function filled(): Promise<Store> {
  const store = memoryStore()
  await store.write([
    { type: 'append', scope, log: 'events', records: [{ id: 'e1' as RecordId, value: { type: 'shown' } }] },
    { type: 'put', scope, collection: 'ledger', key: 'p1', value: { line: 'one\ntwo' } },
    { type: 'put-texts', scope, texts: [{ id: 't1' as TextId, text: 'The tide “was” out.\u2028' }] },
  ])
  return store
}
const fileOf = async (store: Store) => {
  let file = ''
  for await (const line of backupLines(store)) file += line
  return file
}
const refuses = (spoil: (file: string) => string, expected: string) => async () => {
  const store = memoryStore()
  expect(await restoreBackup(store, spoil(await fileOf(await filled())))).toMatchObject({ ok: false, reason: expected })
  expect(await fileOf(store)).toBe(await fileOf(memoryStore()))
}

describe('a backup', () => {
  it('brings everything back', async () => {
    const file = await fileOf(await filled())
    const store = memoryStore()
    expect((await restoreBackup(store, file)).ok).toBe(true)
    expect(await fileOf(store)).toBe(file)
  })
  it('adds what is missing and leaves what is there', async () => {
    const store = await filled()
    await store.write([{ type: 'put', scope, collection: 'ledger', key: 'p1', value: 'newer' }])
    await restoreBackup(store, await fileOf(await filled()))
    expect(await store.get({ scope, collection: 'ledger', key: 'p1' })).toEqual({ ok: true, value: 'newer' })
  })
  it('of an empty store is whole too', async () => {
    expect((await restoreBackup(memoryStore(), await fileOf(memoryStore()))).ok).toBe(true)
  })
  it(
    'refuses another file',
    refuses(() => 'Once upon a time', 'not-a-backup'),
  )
  it(
    'an empty one',
    refuses(() => '', 'not-a-backup'),
  )
  it(
    'one of a later version',
    refuses(file => file.replace('"format":1', '"format":2'), 'newer-version'),
  )
  it(
    'one cut off between lines',
    refuses(file => file.split('\n').slice(0, 3).join('\n'), 'cut-off'),
  )
  it(
    'one cut off within a line',
    refuses(file => file.slice(0, -12), 'cut-off'),
  )
  it(
    'one with a line missing',
    refuses(file => file.split('\n').toSpliced(2, 1).join('\n'), 'damaged'),
  )
  it(
    'one with a line spoiled',
    refuses(file => file.replace('"type":"log"', '"type":"??"'), 'damaged'),
  )
})
