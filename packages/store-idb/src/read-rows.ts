import type { LogAddress } from '@understudy/contracts'
import { idOfKey, isFresh, isSealed, type FreshRow } from './log-row.ts'
import { readable } from './read-entries.ts'
import type { Database } from './schema.ts'
import { unsealRow } from './sealed-rows.ts'
import { isUnreadable } from './store-failure.ts'
import { logRange } from './truncate-log.ts'

/** A row as it was found; `row` is undefined where the database could not read it. */
export interface FoundRow {
  readonly n: number
  readonly row: unknown
}

/** At most `count` rows of a log from number `n` on. One that cannot be read does not hide the others. */
export async function rowsOfLog(
  db: Database,
  address: LogAddress,
  n: number,
  count: number,
): Promise<readonly FoundRow[]> {
  const range = logRange(address, n)
  return found(
    db,
    () => db.getAllFromIndex('records', 'order', range, count),
    () => db.getAllKeysFromIndex('records', 'order', range, count),
  )
}

/** At most `count` rows of all logs together from number `n` on. */
export async function rowsOfAll(db: Database, n: number, count: number): Promise<readonly FoundRow[]> {
  const range = IDBKeyRange.lowerBound(n)
  return found(
    db,
    () => db.getAll('records', range, count),
    () => db.getAllKeys('records', range, count),
  )
}

/** The records of a row, or the names of those that were in it. */
export async function openRow(
  address: LogAddress,
  { n, row }: FoundRow,
): Promise<{ readonly rows: readonly FreshRow[]; readonly damaged: readonly string[] }> {
  if (isFresh(row)) return { rows: [row], damaged: [] }
  const rows = isSealed(row) ? await unsealRow(row) : null
  if (rows !== null) return { rows, damaged: [] }
  const name = (id: string) => `${address.scope}/${address.log}/${id}`
  return { rows: [], damaged: isSealed(row) ? row.keys.map(key => name(idOfKey(address, key))) : [name(`#${n}`)] }
}

async function found(
  db: Database,
  all: () => Promise<readonly { readonly n?: number }[]>,
  keys: () => Promise<readonly number[]>,
): Promise<readonly FoundRow[]> {
  try {
    return (await all()).map(row => ({ n: row.n ?? 0, row }))
  } catch (error) {
    if (!isUnreadable(error)) throw error
    const rows: FoundRow[] = []
    for (const n of await keys()) rows.push({ n, row: await readable(() => db.get('records', n)) })
    return rows
  }
}
