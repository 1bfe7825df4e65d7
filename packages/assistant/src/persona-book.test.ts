import type { DeviceId, Env, Json, PatchId, Store, StoreScope } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { emptyPersona, type PersonaOp, type PersonaPatch } from '@understudy/persona'
import { describe, expect, it } from 'vitest'
import { createPersonaBook, type PersonaBook } from './persona-book.ts'
import { memoryStore } from './memory-store.ts'

const scope = 'author:local/mara' as StoreScope
const identity = { id: 'mara', name: 'Mara', role: 'author' }

let seed = 0

function bookOf(store: Store, device = 'desk', env: Env = seededEnv(++seed)): PersonaBook {
  const owner = { identity, actor: 'mara' as never, device: () => device as DeviceId }
  return createPersonaBook({ store, env, owner, shelf: { scope, collection: 'ledger', prefix: '' } })
}
const set = (key: string, to: Json, from: Json = null): PersonaOp => ({ type: 'set', path: [`x-${key}`], from, to })

async function say(book: PersonaBook, store: Store, ...ops: readonly PersonaOp[]): Promise<PersonaPatch> {
  const patch = book.stamp(ops, { key: 'test' })
  const added = book.add(patch)
  if (!added.ok || !(await store.write(added.value)).ok) throw new Error('was not kept')
  return patch
}
async function learn(book: PersonaBook, store: Store, id: string, at: number): Promise<void> {
  const stamp = { ...book.stamp([set(id, 'learned')], { key: 'test' }), id: id as PatchId, at, counter: 0 }
  const writes = book.addLearned([{ ...stamp, by: 'learner', device: 'learner' as DeviceId }])
  if (writes.length === 0 || !(await store.write(writes)).ok) throw new Error('was not kept')
}
async function lose(store: Store, ...ids: readonly string[]): Promise<void> {
  await store.write(ids.map(key => ({ type: 'delete', scope, collection: 'ledger', key }) as const))
}
async function reloaded(store: Store, device = 'desk'): Promise<PersonaBook> {
  const book = bookOf(store, device)
  await book.load()
  return book
}

describe('a ledger in a store', () => {
  it('lacks nothing as it was written', async () => {
    const store = memoryStore()
    const book = bookOf(store)
    for (const key of ['a', 'b', 'c']) await say(book, store, set(key, key))
    expect((await reloaded(store)).damaged()).toEqual([])
  })
  it('names what is missing, and loads the rest', async () => {
    const store = memoryStore()
    const book = bookOf(store)
    const [first, second, third, last] = [
      await say(book, store, set('a', 'a')),
      await say(book, store, set('b', 'b')),
      await say(book, store, set('c', 'c')),
      await say(book, store, set('d', 'd')),
    ]
    await lose(store, second.id, last.id)
    const again = await reloaded(store)
    expect(again.damaged()).toEqual([`desk 2: missing after ${first.id}`, `desk 4: missing after ${third.id}`])
    expect(Object.keys(again.persona().document.extensions)).toEqual(['x-a', 'x-c'])
    // what comes next neither hides the gap nor stands in for what is lost
    await say(again, store, set('e', 'e'))
    expect((await reloaded(store)).damaged()).toEqual(again.damaged())
  })
  it('names all that is missing where nothing is left', async () => {
    const store = memoryStore()
    const { id } = await say(bookOf(store), store, set('a', 'a'))
    await lose(store, id)
    expect((await reloaded(store)).damaged()).toEqual(['desk 1: missing'])
  })
  it('lacks nothing of what could only be done in part, and so was not', async () => {
    const store = memoryStore()
    const book = bookOf(store)
    const good = book.stamp([set('a', 'a')], { key: 'test' })
    const never = book.stamp([{ type: 'set', path: ['__proto__'], from: null, to: 'b' }], { key: 'test' })
    expect(book.addAll([good, never])).toMatchObject({ ok: false, reason: 'bad-path' })
    expect(book.persona().document.extensions).toEqual({})
    await say(book, store, set('c', 'c'))
    expect((await reloaded(store)).damaged()).toEqual([])
  })
  it('names a damaged one once', async () => {
    const store = memoryStore()
    const book = bookOf(store)
    const { id } = await say(book, store, set('a', 'a'))
    await say(book, store, set('b', 'b'))
    const value = { device: 'desk', serial: 1, format: 1, ops: 'torn' }
    await store.write([{ type: 'put', scope, collection: 'ledger', key: id, value }])
    expect((await reloaded(store)).damaged()).toEqual([`${id}: id`])
  })
  it('of two devices misses what one of them wrote', async () => {
    const store = memoryStore()
    await say(bookOf(store, 'desk'), store, set('a', 'a'))
    const laptop = await reloaded(store, 'laptop')
    const lost = await say(laptop, store, set('b', 'b'))
    await say(laptop, store, set('c', 'c'))
    await say(await reloaded(store, 'desk'), store, set('d', 'd'))
    expect((await reloaded(store)).damaged()).toEqual([])
    await lose(store, lost.id)
    expect((await reloaded(store)).damaged()).toEqual(['laptop 1: missing'])
  })
  it('from before patches were counted lacks nothing', async () => {
    const store = memoryStore()
    const old = bookOf(store).stamp([set('a', 'a')], { key: 'test' })
    await store.write([{ type: 'put', scope, collection: 'ledger', key: old.id, value: old as unknown as Json }])
    const book = await reloaded(store)
    await say(book, store, set('b', 'b'))
    expect((await reloaded(store)).damaged()).toEqual([])
  })
  it('lacks nothing after what was learned was dropped and learned anew', async () => {
    const store = memoryStore()
    const book = bookOf(store)
    for (const [n, id] of ['l1', 'l2', 'l3'].entries()) await learn(book, store, id, n + 1)
    await lose(store, 'l2')
    const again = await reloaded(store)
    expect(again.damaged()).toEqual(['learner 2: missing after l1'])
    await store.write(again.dropLearned())
    await learn(again, store, 'l9', 9)
    expect((await reloaded(store)).damaged()).toEqual([])
  })
})

describe('what was learned', () => {
  it('stands in its place by time, before what a person did meanwhile', async () => {
    const store = memoryStore()
    const book = bookOf(store)
    const said = await say(book, store, set('a', 'said'))
    await learn(book, store, 'b', said.at - 1_000)
    expect((await reloaded(store)).persona()).toMatchObject(book.persona())
    expect(Object.keys(book.persona().document.extensions)).toEqual(['x-a', 'x-b'])
  })
  it('and would not apply there is left out', async () => {
    const store = memoryStore()
    const book = bookOf(store)
    const said = await say(book, store, set('a', 'said'))
    const late = {
      ...book.stamp([set('a', 'learned', 'said')], { key: 'test' }),
      id: 'l' as PatchId,
      at: said.at - 1_000,
    }
    expect(book.addLearned([{ ...late, by: 'learner', device: 'learner' as DeviceId }])).toEqual([])
    expect(book.persona().document.extensions).toEqual({ 'x-a': 'said' })
  })
  it('on the word of a device whose clock is ahead comes after it', async () => {
    const env = seededEnv(++seed)
    const book = bookOf(memoryStore(), 'laptop', { ...env, now: () => env.now() + 1_000 })
    expect(book.ahead()).toBe(null)
    const { at, counter } = await say(book, memoryStore(), set('a', 'a'))
    expect(book.ahead()).toBe(null)
    const store = memoryStore()
    await say(bookOf(store, 'laptop', { ...env, now: () => at }), store, set('a', 'a'))
    const here = bookOf(store, 'desk', { ...env, now: () => at - 1 })
    await here.load()
    expect(here.ahead()).toEqual({ at, counter })
  })
})

describe('a clock', () => {
  it('that goes backwards leaves the last word to who had it', async () => {
    const store = memoryStore()
    const env = seededEnv(3)
    let now = 2_000_000_000_000
    const book = bookOf(store, 'desk', { ...env, now: () => now })
    await say(book, store, set('a', 'first'))
    now -= 31_536_000_000
    for (const word of ['second', 'third']) await say(book, store, set('a', word, 'first'))
    expect((await reloaded(store)).persona().document.extensions).toEqual({ 'x-a': 'third' })
    expect((await reloaded(store)).persona()).toMatchObject(book.persona())
  })
  it('of another device a year ahead does not keep this one’s word from standing', async () => {
    const store = memoryStore()
    const env = seededEnv(3)
    await say(bookOf(store, 'laptop', { ...env, now: () => env.now() + 31_536_000_000 }), store, set('a', 'ahead'))
    const book = await reloaded(store)
    await say(book, store, set('a', 'right', 'ahead'))
    expect((await reloaded(store)).persona().document.extensions).toEqual({ 'x-a': 'right' })
  })
  it('that nobody can have is a damaged record', async () => {
    const store = memoryStore()
    const book = bookOf(store)
    const never = { ...book.stamp([set('a', 'a')], { key: 'test' }), at: 1e300 }
    await store.write([{ type: 'put', scope, collection: 'ledger', key: never.id, value: never as unknown as Json }])
    const again = await reloaded(store)
    expect(again.damaged()).toEqual([`${never.id}: at`])
    expect(again.persona().document).toEqual(emptyPersona(identity).document)
  })
})
