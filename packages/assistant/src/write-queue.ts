import { failure, ok, type Store, type StoreFailure, type StoreWrite } from '@understudy/contracts'
import { watchPageLeaving } from './page-leaving.ts'
import type { Kept, KeepingState } from './understudy-assistant.ts'

/** Waiting time before a failed write is tried again, ms; doubles up to the last. */
const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 60_000

/** Writes in order, all that waits in one go; what failed is held, said, and tried again. */
export interface WriteQueue {
  state(): KeepingState
  /** Takes note and returns at once. */
  add(writes: readonly StoreWrite[]): void
  /** Tries now; resolves once nothing waits, or the try failed. */
  flush(): Promise<Kept>
  /** Drops what waits, as after everything was erased. */
  clear(): void
  close(): void
}

export function createWriteQueue(store: Store, changed: () => void): WriteQueue {
  let waiting: StoreWrite[] = []
  let running: Promise<Kept> | null = null
  let failed: { readonly reason: StoreFailure; readonly detail: string } | null = null
  let retryMs = FIRST_RETRY_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  const page = watchPageLeaving(handOver, () => void flush())

  async function drain(): Promise<Kept> {
    clearTimeout(timer)
    while (waiting.length > 0) {
      const batch = waiting.splice(0)
      const result = await store.write(batch)
      if (!result.ok) return keep(batch, result.reason, result.detail)
      failed = null
      retryMs = FIRST_RETRY_MS
    }
    running = null
    changed()
    return ok(null)
  }

  function keep(batch: readonly StoreWrite[], reason: StoreFailure, detail: string): Kept {
    waiting = [...batch, ...waiting]
    failed = { reason, detail }
    timer = setTimeout(() => void flush(), retryMs)
    retryMs = Math.min(LAST_RETRY_MS, retryMs * 2)
    running = null
    changed()
    return failure(reason, detail)
  }

  function flush(): Promise<Kept> {
    if (running === null && waiting.length === 0) return Promise.resolve(ok(null))
    return (running ??= drain())
  }

  /** All that waits, without waiting for what runs: a page that goes away has no later, and a store keeps what it was given. */
  function handOver(): void {
    const batch = waiting.splice(0)
    if (batch.length > 0) void store.write(batch).then(result => result.ok || waiting.unshift(...batch))
  }

  return {
    state() {
      if (failed !== null) return { status: 'failing', ...failed, waiting: waiting.length }
      return waiting.length > 0 || running !== null ? { status: 'keeping' } : { status: 'kept' }
    },
    add(writes) {
      if (writes.length === 0) return
      waiting.push(...writes)
      if (page.isLeaving()) handOver()
      else if (failed === null) void flush()
    },
    flush,
    clear() {
      waiting = []
      failed = null
      clearTimeout(timer)
    },
    close() {
      clearTimeout(timer)
      page.stop()
    },
  }
}
