import 'fake-indexeddb/auto'
import type { Store } from '@understudy/contracts'
import { storeConformance } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { openIdbStore } from './idb-store.ts'

let places = 0

async function makePlace() {
  const name = `place-${++places}`
  return () => openStore(name)
}

async function openStore(name: string): Promise<Store> {
  const opened = await openIdbStore({ name })
  if (!opened.ok) throw new Error(opened.detail)
  return opened.value
}

describe('the store over IndexedDB', () => storeConformance({ describe, it, expect }, makePlace))
