import { failure, ok, type StoreScope, type StoreWrite } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { UnfinishedWrites } from './unfinished-writes.ts'

const put = (key: string): StoreWrite => ({ type: 'put', scope: 's' as StoreScope, collection: 'c', key, value: key })

/** As much of a browser's storage as there is to it, with room for `room` characters. */
function storageOf(room = 1_000_000): Storage {
  const methods = {
    getItem(key: string) {
      return (this as Record<string, unknown>)[key] ?? null
    },
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException('', 'QuotaExceededError')
      Object.assign(this, { [key]: value })
    },
    removeItem(key: string) {
      delete (this as Record<string, unknown>)[key]
    },
  }
  return Object.create(methods) as Storage
}

const never = () => new Promise<never>(() => {})
const refused = async () => failure('full', 'no room')

/** What the next page finds to write. */
async function foundIn(storage: Storage, name = 'a'): Promise<readonly StoreWrite[]> {
  const found: StoreWrite[] = []
  await new UnfinishedWrites(name, seededEnv(2), storage).finish(async writes => {
    found.push(...writes)
    return ok(null)
  })
  return found
}

describe('writes of a page that goes away', () => {
  it('are found by the next, once', async () => {
    const storage = storageOf()
    const page = new UnfinishedWrites('a', seededEnv(), storage)
    void page.track([put('running')], never)
    page.leave()
    void page.track([put('last')], never)
    expect(await foundIn(storage)).toEqual([put('running'), put('last')])
    expect(await foundIn(storage)).toEqual([])
  })
  it('are not kept where they were done, or the page stayed', async () => {
    const storage = storageOf()
    const page = new UnfinishedWrites('a', seededEnv(), storage)
    await page.track([put('done')], async () => ok(null))
    void page.track([put('running')], never)
    expect(await foundIn(storage)).toEqual([])
    page.leave()
    await page.track([put('done after all')], async () => ok(null))
    expect(await foundIn(storage)).toEqual([put('running')])
  })
  it('wait on while they cannot be written', async () => {
    const storage = storageOf()
    const page = new UnfinishedWrites('a', seededEnv(), storage)
    void page.track([put('running')], never)
    page.leave()
    await new UnfinishedWrites('a', seededEnv(2), storage).finish(refused)
    expect(await foundIn(storage)).toEqual([put('running')])
  })
  it('of another database are not touched', async () => {
    const storage = storageOf()
    const page = new UnfinishedWrites('b', seededEnv(), storage)
    void page.track([put('running')], never)
    page.leave()
    expect([await foundIn(storage), await foundIn(storage, 'b')]).toEqual([[], [put('running')]])
  })
  it('are gone once everything was erased', async () => {
    const storage = storageOf()
    const page = new UnfinishedWrites('a', seededEnv(), storage)
    void page.track([put('running')], never)
    page.leave()
    new UnfinishedWrites('a', seededEnv(2), storage).clear()
    expect(Object.keys(storage)).toEqual([])
  })
  it('that have no room, or no storage, harm nothing', async () => {
    for (const storage of [storageOf(1), null]) {
      const page = new UnfinishedWrites('a', seededEnv(), storage)
      void page.track([put('running')], never)
      page.leave()
      expect(await page.track([put('more')], async () => ok(null))).toEqual(ok(null))
      page.clear()
    }
  })
  it('skips what is no list of writes', async () => {
    const storage = storageOf()
    for (const [index, json] of ['{', '3', '{}'].entries()) storage.setItem(`understudy/a/unfinished/${index}`, json)
    expect(await foundIn(storage)).toEqual([])
  })
})
