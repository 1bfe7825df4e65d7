import type { StoreKey } from 'idb'
import type { Database, Schema } from './schema.ts'
import { isUnreadable } from './store-failure.ts'

/** A key and what stands under it; undefined where the database could not read that. */
export interface Entry<Key> {
  readonly key: Key
  readonly value: unknown
}

/** Entries of a range by key, at most `count`. One that cannot be read does not hide the others. */
export async function readEntries<Name extends 'documents' | 'texts'>(
  db: Database,
  name: Name,
  range: IDBKeyRange | null,
  count?: number,
): Promise<readonly Entry<StoreKey<Schema, Name>>[]> {
  const tx = db.transaction(name)
  tx.done.catch(() => {})
  const [keys, values] = await Promise.all([
    tx.store.getAllKeys(range, count),
    readable((): Promise<readonly unknown[]> => tx.store.getAll(range, count)),
  ])
  if (values !== undefined) return keys.map((key, index) => ({ key, value: values[index] }))
  const entries: Entry<StoreKey<Schema, Name>>[] = []
  for (const key of keys) entries.push({ key, value: await readable(() => db.get(name, key)) })
  return entries
}

/** The value, or undefined where it is there and cannot be read. */
export async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (isUnreadable(error)) return undefined
    throw error
  }
}
