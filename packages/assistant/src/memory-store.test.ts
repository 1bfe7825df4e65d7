import { storeConformance } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { memoryStore } from './memory-store.ts'

async function makePlace() {
  const store = memoryStore()
  return async () => store
}

describe('the store in memory', () => storeConformance({ describe, it, expect }, makePlace))
