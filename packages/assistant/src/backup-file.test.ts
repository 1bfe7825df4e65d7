import {
  failure,
  StoreError,
  type BackupRecord,
  type Json,
  type LogRecord,
  type RecordId,
  type Store,
  type StoreScope,
  type TextId,
} from '@understudy/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addToSum, EMPTY_SUM, writeSum } from './backup-line.ts'
import { backupLines, restoreBackup } from './backup-file.ts'
import { memoryStore } from './memory-store.ts'

const SCOPE = 'author:mara' as StoreScope

async function storeWith(values: readonly Json[]): Promise<Store> {
  const store = memoryStore()
  const records = values.map((value, index) => ({ id: `r${index}` as RecordId, value }))
  await store.write([
    { type: 'append', scope: SCOPE, log: 'events', records },
    ...values.map((value, index) => ({ type: 'put', scope: SCOPE, collection: 'c', key: `${index}`, value }) as const),
    { type: 'put-texts', scope: SCOPE, texts: [{ id: 't' as TextId, text: '“Well,”\nshe said.\u2028' }] },
  ])
  return store
}

async function textOf(store: Store): Promise<string> {
  let text = ''
  for await (const line of backupLines(store)) text += line
  return text
}

async function contentsOf(store: Store): Promise<readonly BackupRecord[]> {
  const records: BackupRecord[] = []
  for await (const record of store.backup()) records.push(record)
  return records
}

const SAMPLE = [{ a: 1 }, 'two', null]
const sample = async () => textOf(await storeWith(SAMPLE))
const linesOf = (text: string) => text.trimEnd().split('\n')

describe('a backup', () => {
  it('restored into an empty store gives everything back', async () => {
    const json = fc.jsonValue({ maxDepth: 3 }).map(value => JSON.parse(JSON.stringify(value)) as Json)
    await fc.assert(
      fc.asyncProperty(fc.array(json, { maxLength: 8 }), async values => {
        const store = await storeWith(values)
        const other = memoryStore()
        expect(await restoreBackup(other, await textOf(store))).toMatchObject({ ok: true })
        expect(await contentsOf(other)).toEqual(await contentsOf(store))
      }),
      { numRuns: 200 },
    )
  })
  it('begins with what it is and what it holds', async () => {
    const [header] = linesOf(await sample())
    const counts = { log: 3, document: 3, text: 1, damaged: 0 }
    expect(JSON.parse(header ?? '')).toEqual({ kind: 'understudy-backup', format: 2, counts })
  })
  it('of an empty store is a backup too', async () => {
    expect((await restoreBackup(memoryStore(), await textOf(memoryStore()))).ok).toBe(true)
  })
  it('adds what is missing and leaves what is there', async () => {
    const store = await storeWith(['present'])
    await restoreBackup(store, await textOf(await storeWith(SAMPLE)))
    const page = await store.list(SCOPE, 'c')
    expect(page.ok && page.value.documents.map(({ value }) => value)).toEqual(['present', 'two', null])
  })
  it('survives other line endings, a byte-order mark and a missing last newline', async () => {
    const text = await sample()
    for (const changed of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`, text.trimEnd(), `${text}\n\n`]) {
      const store = memoryStore()
      expect((await restoreBackup(store, changed)).ok).toBe(true)
      expect(await textOf(store)).toBe(text)
    }
  })
  it('names what it lacks, and is restored without it', async () => {
    const store: Store = {
      ...memoryStore(),
      async *backup() {
        yield { type: 'damaged', name: 'author:mara/events/7' }
      },
    }
    const text = await textOf(store)
    expect(text).toContain('author:mara/events/7')
    expect((await restoreBackup(memoryStore(), text)).ok).toBe(true)
  })
  it('fails as the store fails, before its first line, and restoring does too', async () => {
    const text = await sample()
    const store: Store = {
      ...memoryStore(),
      async *backup() {
        yield { type: 'damaged', name: 'x' }
        throw new StoreError('refused', 'private window')
      },
      restore: async () => failure('full', 'no room'),
    }
    await expect(backupLines(store).next()).rejects.toMatchObject({ reason: 'refused' })
    expect(await restoreBackup(store, text)).toEqual(failure('full', 'no room'))
  })
})

describe('a backup of a log', () => {
  const event = (id: string, fields: object): LogRecord => ({ id: id as RecordId, value: { id, ...fields } })
  const log = [
    event('a', { session: 's', context: { mode: 'action' }, type: 'requested' }),
    event('b', { session: 's', context: { mode: 'action' }, type: 'ended' }),
    event('c', { session: 's', context: { mode: 'dialogue' }, type: 'ended' }),
    { id: 'd' as RecordId, value: 'no object' },
    event('e', { session: 's', context: { mode: 'dialogue' }, type: 'ended' }),
  ]
  const stored = async () => {
    const store = memoryStore()
    for (const record of log) {
      await store.write([
        { type: 'append', scope: SCOPE, log: 'events', records: [record] },
        { type: 'append', scope: SCOPE, log: 'prompts', records: [record] },
      ])
    }
    return store
  }
  it('says once what record after record says, and gives it back', async () => {
    const text = await textOf(await stored())
    expect(linesOf(text)[2]).toContain(
      '"as":["session","context"],"record":{"id":"b","value":{"id":"b","type":"ended"}}',
    )
    const other = memoryStore()
    expect((await restoreBackup(other, text)).ok).toBe(true)
    expect(await contentsOf(other)).toEqual(await contentsOf(await stored()))
  })
  it('is refused where a record repeats what the one before never said', async () => {
    const text = (await textOf(await stored())).replace('["session","context"]', '["session","mood"]')
    expect(await restoreBackup(memoryStore(), text)).toMatchObject({ ok: false, reason: 'damaged' })
  })
  it('leaves out what folds from it, and the place in a log that only its own store knows', async () => {
    const store = await stored()
    const derived = { scope: SCOPE, collection: 'derived', key: 'learner' }
    await store.write([
      { type: 'put', ...derived, value: { cursor: '9', last: 'e' } },
      { type: 'put', scope: SCOPE, collection: 'outcomes', key: 'o', value: { id: 'o' } },
    ])
    const other = memoryStore()
    await restoreBackup(other, await textOf(store))
    expect(await other.get(derived)).toEqual({ ok: true, value: { cursor: null, last: 'e' } })
    expect(await other.list(SCOPE, 'outcomes')).toMatchObject({ value: { documents: [] } })
  })
  it('of the first format is read, without the place and what folds', async () => {
    const header = { kind: 'understudy-backup', format: 1, counts: { log: 1, document: 2, text: 0, damaged: 0 } }
    const derived = { scope: SCOPE, collection: 'derived', key: 'learner' }
    const records = [
      { type: 'log', scope: SCOPE, log: 'events', record: log[0] },
      { type: 'document', ...derived, value: { cursor: '9' } },
      { type: 'document', scope: SCOPE, collection: 'outcomes', key: 'o', value: { id: 'o' } },
    ]
    const lines = [header, ...records].map(value => JSON.stringify(value))
    const end = { end: true, records: 3, sum: writeSum(lines.reduce(addToSum, EMPTY_SUM)) }
    const store = memoryStore()
    const file = [...lines, JSON.stringify(end)].join('\n')
    expect(await restoreBackup(store, file)).toEqual({ ok: true, value: null })
    expect(await contentsOf(store)).toEqual([records[0]])
  })
})

describe('a file that is not whole and ours is refused with the line, and nothing is changed', () => {
  const refused =
    (change: (text: string, lines: readonly string[]) => string, reason: string, place: string) => async () => {
      const text = await sample()
      const store = await storeWith(['present'])
      const before = await contentsOf(store)
      const result = await restoreBackup(store, change(text, linesOf(text)))
      expect(result).toMatchObject({ ok: false, reason, detail: expect.stringContaining(place) })
      expect(await contentsOf(store)).toEqual(before)
    }
  it(
    'empty',
    refused(() => '', 'not-a-backup', 'line 1'),
  )
  it(
    'prose',
    refused(() => 'The tide came in.\n\nIt went out.', 'not-a-backup', 'line 1'),
  )
  it(
    'binary',
    refused(() => 'PK\u0003\u0004\u0000\ufffd', 'not-a-backup', 'line 1'),
  )
  it(
    'other JSON',
    refused(() => '{"kind":"other"}', 'not-a-backup', 'line 1'),
  )
  it(
    'a header without counts',
    refused(() => '{"kind":"understudy-backup","format":1}', 'not-a-backup', 'line 1'),
  )
  it(
    'from a newer version',
    refused(text => text.replace('"format":2', '"format":3'), 'newer-version', 'line 1'),
  )
  it(
    'cut at a line',
    refused((_, lines) => lines.slice(0, -1).join('\n'), 'cut-off', 'line 8'),
  )
  it(
    'cut in a line',
    refused(text => text.slice(0, -90), 'cut-off', 'line 8'),
  )
  it(
    'nothing but a header',
    refused((_, [header]) => header ?? '', 'cut-off', 'line 1'),
  )
  it(
    'a line gone',
    refused((_, lines) => lines.filter((_line, at) => at !== 3).join('\n'), 'damaged', '7 records were written'),
  )
  it(
    'a line doubled',
    refused(
      (_, lines) => lines.flatMap((line, at) => (at === 3 ? [line, line] : [line])).join('\n'),
      'damaged',
      '7 records were written',
    ),
  )
  it(
    'a line that is no JSON',
    refused(text => text.replace('"two"', 'two'), 'damaged', 'line 3'),
  )
  it(
    'a line that is no record',
    refused(text => text.replace('"type":"text"', '"type":"song"'), 'damaged', 'line 8'),
  )
  it(
    'a letter changed',
    refused(text => text.replace('she said', 'he, said'), 'damaged', 'not as they were written'),
  )
  it(
    'lines in another order',
    refused((_, [a, b, c, ...rest]) => [a, c, b, ...rest].join('\n'), 'damaged', 'not as they'),
  )
  it(
    'counts that lie',
    refused(text => text.replace('"log":3,"document":3', '"log":2,"document":4'), 'damaged', 'line 1'),
  )
  it('with any one character changed', async () => {
    const text = await sample()
    const last = text.trimEnd().length - 1
    await fc.assert(
      fc.asyncProperty(fc.nat(last), fc.constantFrom('x', '7', '"', '}'), async (at, letter) => {
        fc.pre(text[at] !== letter)
        const changed = text.slice(0, at) + letter + text.slice(at + 1)
        expect((await restoreBackup(memoryStore(), changed)).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})
