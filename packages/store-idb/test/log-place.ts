import type { LogAddress, RecordId, Store, StoreScope, StoreWrite } from '@understudy/contracts'
import { openIdbStore } from '../src/idb-store.ts'
import { openDatabase } from '../src/open-database.ts'
import { sealLog } from '../src/seal-log.ts'
import type { Database } from '../src/schema.ts'

export const SCOPE = 'author:mara' as StoreScope
export const EVENTS: LogAddress = { scope: SCOPE, log: 'events' }
let places = 0

/** A store, and the database under it to look at and do damage in. */
export async function place(): Promise<{ readonly store: Store; readonly db: Database }> {
  const name = `log-place-${++places}`
  const opened = await openIdbStore({ name })
  if (!opened.ok) throw new Error(opened.detail)
  return { store: opened.value, db: await openDatabase({ name, gone: () => {} }) }
}

/** A log of 300 records, the first 256 of them sealed into `sealed`. */
export async function sealedPlace() {
  const { store, db } = await place()
  const ids = Array.from({ length: 300 }, (_, index) => `r${index}`)
  for (let from = 0; from < 300; from += 4) await store.write([append(...ids.slice(from, from + 4))])
  while (await sealLog(db, EVENTS));
  const [sealed] = await db.getAll('records')
  if (sealed === undefined || !('packed' in sealed)) throw new Error('Nothing was sealed')
  return { store, db, ids, sealed }
}

export function append(...ids: readonly string[]): StoreWrite {
  return { ...EVENTS, type: 'append', records: ids.map(id => ({ id: id as RecordId, value: { is: id } })) }
}

export async function readAll(store: Store) {
  const page = await store.readLog(EVENTS, null, 10_000)
  return page.ok ? { ids: page.value.records.map(({ id }) => id), damaged: page.value.damaged } : page
}
