import type { Store, StoreLock } from '../../store.ts'
import { append, EVENTS, must, records, type StoreBench } from './store-bench.ts'

/** Long enough for anything that was going to happen at once. */
const A_WHILE_MS = 40

export function lockFacts({ factOfTabs, expect }: StoreBench): void {
  factOfTabs('is held by one, whichever tab asks', async (here, there) => {
    const lock = await taken(here)
    expect([await there.lock('manuscript:1'), await here.lock('manuscript:1')]).toEqual([null, null])
    await lock.release()
    await (await taken(there)).release()
  })
  factOfTabs('locks of different names are apart', async (here, there) => {
    const lock = await taken(here)
    await (await taken(there, 'manuscript:2')).release()
    await lock.release()
  })
  factOfTabs('of many that ask at once one gets it', async (here, there) => {
    const asked = await Promise.all([here, there, here, there].map(store => store.lock('manuscript:1')))
    const got = asked.filter(lock => lock !== null)
    expect(got.length).toEqual(1)
    for (const lock of got) await lock.release()
  })
  factOfTabs('taking it over tells its holder, who then holds nothing', async (here, there) => {
    const first = await taken(here)
    const second = await there.lock('manuscript:1', { steal: true })
    if (second === null) throw new Error('Taking over failed')
    await first.lost
    await first.release()
    expect(await here.lock('manuscript:1')).toEqual(null)
    expect(await isLost(second)).toEqual(false)
    await second.release()
    await (await taken(here)).release()
  })
  factOfTabs('taking over what nobody holds takes it', async here => {
    const lock = await here.lock('manuscript:1', { steal: true })
    expect([lock === null, await here.lock('manuscript:1')]).toEqual([false, null])
    await lock?.release()
  })
  factOfTabs('a released lock is never lost, and may be released twice', async (here, there) => {
    const first = await taken(here)
    await first.release()
    await first.release()
    const second = await there.lock('manuscript:1', { steal: true })
    expect(await isLost(first)).toEqual(false)
    await second?.release()
  })
  factOfTabs('a lock is no lock on reading or writing', async (here, there) => {
    const lock = await taken(here)
    must(await there.write([append(EVENTS, records('a'))]))
    await lock.release()
  })
}

async function taken(store: Store, name = 'manuscript:1'): Promise<StoreLock> {
  const lock = await store.lock(name)
  if (lock === null) throw new Error(`${name} is held`)
  return lock
}

async function isLost(lock: StoreLock): Promise<boolean> {
  const lost = lock.lost.then(() => true)
  return Promise.race([lost, new Promise<boolean>(done => setTimeout(() => done(false), A_WHILE_MS))])
}
