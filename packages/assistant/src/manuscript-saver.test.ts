import { failure, type DocumentId, type Store, type StoreWrite } from '@understudy/contracts'
import { seededEnv } from '@understudy/contracts/testing'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EMPTY_TIP, chainJournal } from './journal-chain.ts'
import { journalOf, snapshotOf } from './manuscript-place.ts'
import { JournalSaver } from './manuscript-saver.ts'
import { memoryStore } from './memory-store.ts'

const PLACE = { id: 'm' as DocumentId, branch: 'b' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A store that is at times slow and at times full, and keeps the order of its writes as the port promises. */
function bench() {
  const memory = memoryStore()
  const disk = { full: false, slowMs: 0 }
  let last: Promise<unknown> = Promise.resolve()
  let isIdle = true
  const store: Store = {
    ...memory,
    write(writes: readonly StoreWrite[]) {
      const { full, slowMs } = disk
      if (slowMs === 0 && !full && isIdle) return memory.write(writes)
      isIdle = false
      const written = last.then(async () => {
        await new Promise(done => setTimeout(done, slowMs))
        return full ? failure('full', 'no room') : memory.write(writes)
      })
      last = written.then(() => {
        isIdle = last === mine
      })
      const mine = last
      return written
    },
  }
  const saver = new JournalSaver({
    store,
    env: seededEnv(),
    place: PLACE,
    tip: EMPTY_TIP,
    journalLength: 0,
    words: 0,
    updatedAt: 0,
    setAside: [],
  })
  return { disk, saver, kept: () => kept(memory) }
}

/** The text as the next sitting would find it. */
async function kept(store: Store): Promise<readonly unknown[]> {
  const snapshot = await store.get(snapshotOf(PLACE.id, PLACE.branch))
  const journal = await store.readLog(journalOf(PLACE.id, PLACE.branch), null, 1_000)
  if (!snapshot.ok || !journal.ok) throw new Error('The store in memory failed')
  const { n, through, value } = (snapshot.value ?? { n: 0, through: null, value: [] }) as never as {
    n: number
    through: null
    value: unknown[]
  }
  return [...value, ...chainJournal({ n, id: through }, journal.value.records).entries]
}

describe('the saver', () => {
  it('writes within a second, together what came together', async () => {
    const { saver, kept } = bench()
    saver.append(['a'], 1)
    await vi.advanceTimersByTimeAsync(300)
    saver.append(['b'], 2)
    expect([saver.state(), await kept()]).toEqual([{ status: 'saving' }, []])
    await vi.advanceTimersByTimeAsync(300)
    expect([saver.state(), await kept()]).toEqual([{ status: 'saved' }, ['a', 'b']])
  })
  it('lets no entry wait for more than a second, however steadily they come', async () => {
    const { saver, kept } = bench()
    for (let n = 1; n <= 100; n++) {
      saver.append([n], n)
      await vi.advanceTimersByTimeAsync(50)
      expect(n - (await kept()).length).toBeLessThan(20)
    }
  })
  it('flushes at once, and asks for the write before it waits', async () => {
    const { saver, kept } = bench()
    saver.append(['a'], 1)
    void saver.flush()
    expect(await kept()).toEqual(['a'])
  })
  it('says that the disk is full, holds everything, and writes it once there is room', async () => {
    const { disk, saver, kept } = bench()
    disk.full = true
    saver.append(['a'], 1)
    await vi.advanceTimersByTimeAsync(500)
    expect(saver.state()).toEqual({ status: 'unsaved', reason: 'full', detail: 'no room' })
    saver.append(['b'], 2)
    saver.snapshot(['a', 'b'], 2)
    saver.append(['c'], 3)
    expect(saver.state()).toMatchObject({ status: 'unsaved' })
    disk.full = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect([saver.state(), await kept()]).toEqual([{ status: 'saved' }, ['a', 'b', 'c']])
  })
  it('tries ever more slowly, and at once when asked', async () => {
    const { disk, saver, kept } = bench()
    disk.full = true
    saver.append(['a'], 1)
    await vi.advanceTimersByTimeAsync(123_000)
    disk.full = false
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await kept()).toEqual([])
    expect(await saver.flush()).toEqual({ status: 'saved' })
    expect(await kept()).toEqual(['a'])
  })
  it('tells each change of state once, and keeps the same object between', async () => {
    const { saver } = bench()
    const seen: string[] = []
    const stop = saver.subscribe(() => seen.push(saver.state().status))
    saver.append(['a'], 1)
    const saving = saver.state()
    saver.append(['b'], 2)
    expect(saver.state()).toBe(saving)
    await saver.flush()
    stop()
    saver.append(['c'], 3)
    expect(seen).toEqual(['saving', 'saved'])
  })
  it('once ended writes no more, and says what is unsaved', async () => {
    const { saver, kept } = bench()
    saver.append(['a'], 1)
    saver.end()
    await vi.advanceTimersByTimeAsync(5_000)
    expect([await saver.flush(), await kept()]).toMatchObject([{ status: 'unsaved', reason: 'taken-over' }, []])
  })
  it('asks for a snapshot when the journal is long', () => {
    const { saver } = bench()
    saver.append(Array.from({ length: 399 }, String), 1)
    expect(saver.snapshotDue()).toBe(false)
    saver.append(['one more'], 1)
    expect(saver.snapshotDue()).toBe(true)
    saver.snapshot([], 1)
    expect(saver.snapshotDue()).toBe(false)
  })
  it('loses and doubles nothing, whatever fails, is slow, or is flushed meanwhile', async () => {
    const act = fc.constantFrom('type', 'snapshot', 'flush', 'fail', 'mend', 'slow', 'fast', 'wait')
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async acts => {
        const { disk, saver, kept } = bench()
        const text: number[] = []
        for (const what of acts) {
          if (what === 'type')
            saver.append(
              [text.push(text.length)].map(n => n - 1),
              text.length,
            )
          if (what === 'snapshot') saver.snapshot([...text], text.length)
          if (what === 'flush') void saver.flush()
          if (what === 'fail' || what === 'mend') disk.full = what === 'fail'
          if (what === 'slow' || what === 'fast') disk.slowMs = what === 'slow' ? 700 : 0
          if (what === 'wait') await vi.advanceTimersByTimeAsync(450)
          expect(text.slice(0, (await kept()).length)).toEqual(await kept())
        }
        disk.full = false
        await vi.advanceTimersByTimeAsync(70_000)
        expect([saver.state(), await kept()]).toEqual([{ status: 'saved' }, text])
      }),
      { numRuns: 300 },
    )
  })
})
