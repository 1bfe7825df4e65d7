import type { DocumentId, Json, Result, Store } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { memoryStore } from './memory-store.ts'
import { journalOf, liveBranchOf, manuscriptScope } from './manuscript-place.ts'
import { manuscriptsIn } from './manuscripts.ts'
import type { OpenManuscript } from './open-manuscript.ts'

const NEW = { title: 'Salt', origin: 'written', language: 'en', words: 0, snapshot: { doc: 'start' } } as const

function must<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`)
  return result.value
}

function place(store: Store = memoryStore()) {
  const env = seededEnv()
  return { store, env, manuscripts: manuscriptsIn(store, env) }
}

/** A place with one manuscript in it. */
async function withOne() {
  const made = place()
  const { id } = must(await made.manuscripts.create(NEW))
  const open = async (takeOver = false) => must(await made.manuscripts.open(id, { takeOver }))
  const write = async (takeOver = false) => writable(await open(takeOver))
  return { ...made, id, open, write }
}

function writable(opened: OpenManuscript) {
  if (opened.access === 'read') throw new Error('It is open for reading only')
  return opened
}

const textOf = ({ snapshot, journal }: OpenManuscript) => [snapshot, journal]

/** Takes the record at `at` out of a journal, as damage would. */
async function dropRecord(store: Store, id: DocumentId, at: number): Promise<void> {
  const branch = (must(await store.get(liveBranchOf(id))) as { branch: string }).branch
  const journal = journalOf(id, branch)
  const { records } = must(await store.readLog(journal, null, 1_000))
  const left = records.filter((_, index) => index !== at)
  must(
    await store.write([
      { ...journal, type: 'truncate', through: null },
      { ...journal, type: 'append', records: left },
    ]),
  )
}

describe('the list', () => {
  it('has the one last written to first, whatever the clock does', async () => {
    const { env, manuscripts } = place()
    const first = must(await manuscripts.create(NEW))
    env.advance(1_000)
    const second = must(await manuscripts.create({ ...NEW, title: 'Tide' }))
    const order = async () => must(await manuscripts.list()).manuscripts.map(({ id }) => id)
    expect(await order()).toEqual([second.id, first.id])
    env.advance(5_000)
    const { saver, close } = writable(must(await manuscripts.open(first.id)))
    saver.append(['typed'], 1)
    await saver.flush()
    env.advance(-3_600_000)
    saver.append(['typed'], 2)
    await close()
    expect(await order()).toEqual([first.id, second.id])
    expect(must(await manuscripts.list()).manuscripts[0]).toMatchObject({
      words: 2,
      updatedAt: first.createdAt + 6_000,
    })
  })
  it('names what it cannot read and lists the rest', async () => {
    const { store, manuscripts } = place()
    const { id } = must(await manuscripts.create(NEW))
    const scope = 'manuscripts' as ReturnType<typeof manuscriptScope>
    const odd = { scope, collection: 'descriptions' }
    must(await store.write([{ type: 'put', ...odd, key: 'odd', value: 3 }]))
    must(await store.write([{ type: 'put', ...odd, key: 'newer', value: { v: 99, title: 'x', createdAt: 1 } }]))
    const list = must(await manuscripts.list())
    expect([list.manuscripts.map(info => info.id), list.damaged]).toEqual([[id], ['newer', 'odd']])
    expect(await manuscripts.open('newer' as DocumentId)).toMatchObject({ reason: 'newer' })
  })
})

describe('a manuscript', () => {
  it('opens as it was created', async () => {
    const { open, id, env } = await withOne()
    const { info, ...opened } = writable(await open())
    expect(info).toEqual({ ...info, id, title: 'Salt', learning: 'on', dialogue: null, createdAt: env.now() })
    expect([opened.snapshot, opened.journal, opened.damaged]).toEqual([{ doc: 'start' }, [], []])
  })
  it('that is not there is missing', async () => {
    expect(await place().manuscripts.open('none' as DocumentId)).toMatchObject({ ok: false, reason: 'missing' })
  })
  it('opens with all that was appended, in order, over several sittings', async () => {
    const { write } = await withOne()
    for (const entries of [['a', 'b'], [{ step: 1 }], ['c']] as const) {
      const { saver, close } = await write()
      saver.append(entries, 1)
      expect(await close()).toEqual({ status: 'saved' })
    }
    expect(textOf(await write())).toEqual([{ doc: 'start' }, ['a', 'b', { step: 1 }, 'c']])
  })
  it('a snapshot takes the place of what was before it, and only of that', async () => {
    const { write } = await withOne()
    const { saver, close } = await write()
    saver.append(['a'], 1)
    await saver.flush()
    saver.append(['b'], 2)
    saver.snapshot({ doc: 'ab' }, 2)
    saver.append(['c'], 3)
    await close()
    expect(textOf(await write())).toEqual([{ doc: 'ab' }, ['c']])
  })
  it('is changed while it is open elsewhere, and neither overwrites the other', async () => {
    const { manuscripts, write, id } = await withOne()
    const { saver, close } = await write()
    saver.append(['a'], 7)
    const [title, learning] = await Promise.all([
      manuscripts.change(id, { title: 'Marsh' }),
      manuscripts.change(id, { learning: 'never', dialogue: 'dash' }),
    ])
    expect([title.ok, learning.ok]).toEqual([true, true])
    await close()
    const changed = { title: 'Marsh', learning: 'never', dialogue: 'dash', words: 7 }
    expect(must(await manuscripts.list()).manuscripts).toMatchObject([changed])
  })
  it('deleted, leaves nothing behind', async () => {
    const { store, manuscripts, write, id } = await withOne()
    const { saver, close } = await write()
    saver.append(['a'], 1)
    expect(await manuscripts.delete(id)).toMatchObject({ ok: false, reason: 'held' })
    await close()
    must(await manuscripts.delete(id))
    const left: unknown[] = []
    for await (const entry of store.backup()) left.push(entry)
    expect(left).toEqual([])
    expect(await manuscripts.open(id)).toMatchObject({ reason: 'missing' })
  })
})

describe('two tabs', () => {
  it('the second reads', async () => {
    const { write, open } = await withOne()
    const { saver, close } = await write()
    saver.append(['a'], 1)
    await saver.flush()
    expect(await open()).toMatchObject({ access: 'read', journal: ['a'] })
    await close()
    expect((await open()).access).toBe('write')
  })
  it('taking over tells the first, whose later writes reach nobody', async () => {
    const { write, open } = await withOne()
    const first = await write()
    first.saver.append(['a'], 1)
    await first.saver.flush()
    const second = await write(true)
    await first.lost
    expect(textOf(second)).toEqual([{ doc: 'start' }, ['a']])
    first.saver.append(['late'], 2)
    expect(await first.saver.flush()).toMatchObject({ status: 'unsaved', reason: 'taken-over' })
    second.saver.append(['b'], 2)
    await second.close()
    expect(textOf(await open())).toEqual([{ doc: 'start' }, ['a', 'b']])
  })
  it('a write that was on its way when the manuscript was taken over harms nothing', async () => {
    const { store, write, open, id } = await withOne()
    const first = await write()
    const branch = (must(await store.get(liveBranchOf(id))) as { branch: string }).branch
    const second = await write(true)
    first.saver.snapshot({ doc: 'stale' }, 1)
    must(
      await store.write([
        { type: 'put', scope: manuscriptScope(id), collection: 'snapshots', key: branch, value: 'stale' },
      ]),
    )
    second.saver.append(['b'], 1)
    await second.close()
    expect(textOf(await open())).toEqual([{ doc: 'start' }, ['b']])
  })
  it('taking over a free one is opening it', async () => {
    const { write } = await withOne()
    expect((await write(true)).access).toBe('write')
  })
})

describe('damage', () => {
  it('in the journal stops there, is named, and what follows is set aside for good', async () => {
    const { store, manuscripts, write, id } = await withOne()
    const before = await write()
    before.saver.append(['a', 'b', 'c', 'd'], 4)
    await before.close()
    await dropRecord(store, id, 1)
    const opened = await write()
    expect([opened.journal, opened.damaged.length]).toEqual([['a'], 2])
    opened.saver.append(['new'], 2)
    await opened.close()
    const again = await write()
    expect(again.journal).toEqual(['a', 'new'])
    again.saver.snapshot({ doc: 'a new' }, 2)
    await again.close()
    expect(await write()).toMatchObject({ snapshot: { doc: 'a new' }, journal: [], damaged: [] })
    expect(must(await manuscripts.setAside(id))).toMatchObject([{ entry: 'c' }, { entry: 'd' }])
  })
  it('that the editor finds is set aside with the snapshot that leaves it out', async () => {
    const { manuscripts, write, id } = await withOne()
    const { saver, close } = await write()
    saver.append(['a', 'cannot', 'be'], 1)
    saver.snapshot({ doc: 'a' }, 1, ['cannot', 'be'])
    await close()
    expect(must(await manuscripts.setAside(id))).toEqual([{ entry: 'cannot' }, { entry: 'be' }])
  })
  it.each<[string, Json]>([
    ['a snapshot that is none', 'odd'],
    ['a snapshot without a place in the journal', { v: 1, value: {} }],
    ['a snapshot from a newer version', { v: 2, n: 0, through: null, value: {} }],
  ])('%s is not opened, and nothing is changed', async (_, value) => {
    const { store, manuscripts, open, id } = await withOne()
    const branch = (must(await store.get(liveBranchOf(id))) as { branch: string }).branch
    must(await store.write([{ type: 'put', scope: manuscriptScope(id), collection: 'snapshots', key: branch, value }]))
    const opened = await manuscripts.open(id)
    expect(opened).toMatchObject({ ok: false, reason: JSON.stringify(value).includes('"v":2') ? 'newer' : 'damaged' })
    must(
      await store.write([
        {
          type: 'put',
          scope: manuscriptScope(id),
          collection: 'snapshots',
          key: branch,
          value: { v: 1, n: 0, through: null, value: 'mended' },
        },
      ]),
    )
    expect((await open()).access).toBe('write')
  })
})

describe('everything, backed up and restored elsewhere', () => {
  it('opens the same, also when backed up while it was being written', async () => {
    const { store, write, id } = await withOne()
    const { saver, close } = await write()
    saver.append(['a', 'b'], 2)
    await saver.flush()
    const records = []
    for await (const entry of store.backup()) records.push(entry)
    saver.snapshot({ doc: 'ab' }, 2)
    await close()
    const elsewhere = place()
    must(await elsewhere.store.restore(records))
    expect(textOf(must(await elsewhere.manuscripts.open(id)))).toEqual([{ doc: 'start' }, ['a', 'b']])
    must(await store.restore(records))
    expect(textOf(await write())).toEqual([{ doc: 'ab' }, []])
  })
})
