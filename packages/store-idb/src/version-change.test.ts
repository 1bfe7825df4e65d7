import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { describe, expect, it, vi } from 'vitest'
import { openIdbStore } from './idb-store.ts'
import { openDatabase } from './open-database.ts'
import { SCHEMA_VERSION } from './schema.ts'

const NEWER = SCHEMA_VERSION + 1

describe('a newer version in another tab', () => {
  it('is let in at once, and the old one then says to reload', async () => {
    const store = await openIdbStore({ name: 'newer' })
    const blocked = vi.fn<() => void>()
    const db = await openDB('newer', NEWER, { blocked })
    expect([store.ok, blocked.mock.calls.length]).toEqual([true, 0])
    const written = store.ok
      ? await store.value.write([{ type: 'delete', scope: '' as never, collection: '', key: '' }])
      : store
    expect(written).toMatchObject({ ok: false, reason: 'broken', detail: expect.stringContaining('Reload') })
    db.close()
  })
  it('is not opened over', async () => {
    const db = await openDB('over', NEWER)
    expect(await openIdbStore({ name: 'over' })).toMatchObject({ ok: false, reason: 'broken' })
    db.close()
  })
})

describe('an older version in another tab', () => {
  it('that does not let go is named after a while, and a late opening is closed again', async () => {
    const old = await openDB('blocked', SCHEMA_VERSION)
    const opening = openDatabase({ name: 'blocked', version: NEWER, blockedMs: 20, gone: () => {} })
    await expect(opening).rejects.toMatchObject({ name: 'BlockedError', message: expect.stringContaining('Close it') })
    old.close()
    const next = await openDB('blocked', NEWER + 1)
    next.close()
  })
  it('that lets go in time is waited for', async () => {
    const old = await openDB('waited', SCHEMA_VERSION)
    const opening = openDatabase({ name: 'waited', version: NEWER, blockedMs: 2_000, gone: () => {} })
    setTimeout(() => old.close(), 20)
    const db = await opening
    expect(db.version).toBe(NEWER)
    db.close()
  })
})

describe('a database that is taken away', () => {
  it('is made anew by the next call', async () => {
    const opened = await openIdbStore({ name: 'deleted' })
    await new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase('deleted')
      request.onsuccess = done
      request.onerror = failed
    })
    expect(opened.ok && (await opened.value.list('s' as never, 'c'))).toEqual({
      ok: true,
      value: { documents: [], damaged: [] },
    })
  })
})

describe('a browser that keeps nothing', () => {
  it('is refused, with IndexedDB missing or forbidden', async () => {
    const real = globalThis.indexedDB
    try {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true, writable: true })
      expect(await openIdbStore()).toMatchObject({ ok: false, reason: 'refused' })
      const forbidden = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
      Object.defineProperty(globalThis, 'indexedDB', { value: { open: forbidden }, configurable: true, writable: true })
      expect(await openIdbStore()).toMatchObject({ ok: false, reason: 'refused' })
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { value: real, configurable: true, writable: true })
    }
  })
})
