import type { Store } from '@understudy/contracts'
import { storeConformance } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { openIdbStore } from './idb-store.ts'

// a new name every run: what an earlier run left never matters
let places = Date.now()

async function makePlace() {
  const name = `place-${++places}`
  return () => openStore(name)
}

async function openStore(name: string): Promise<Store> {
  const opened = await openIdbStore({ name })
  if (!opened.ok) throw new Error(opened.detail)
  return opened.value
}

describe('the store over the IndexedDB of a browser', () => storeConformance({ describe, it, expect }, makePlace))
