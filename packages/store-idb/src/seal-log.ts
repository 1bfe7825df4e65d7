import type { LogAddress } from '@understudy/contracts'
import { abortTransaction, commitTransaction } from './finish-transaction.ts'
import { isFresh, type FreshRow } from './log-row.ts'
import { sealRows } from './sealed-rows.ts'
import type { Database } from './schema.ts'

/** Records to a sealed row: enough to compress well, few enough to open in a few milliseconds. */
export const SEALED_RECORDS = 256

/**
 * Packs the oldest fresh rows of a log into one; false where there are too few. Readers and cursors see no difference.
 * Whatever another tab does to the same rows meanwhile wins.
 */
export async function sealLog(db: Database, { scope, log }: LogAddress): Promise<boolean> {
  if (typeof CompressionStream === 'undefined') return false
  const range = IDBKeyRange.only([scope, log, 1])
  const rows = enough(await db.getAllFromIndex('records', 'fresh', range, SEALED_RECORDS))
  const sealed = await sealRows(rows)
  if (sealed === null) return false
  const tx = db.transaction(['records'], 'readwrite')
  const records = tx.objectStore('records')
  const now = await records.index('fresh').getAll(range, rows.length)
  if (!isSame(rows, now)) {
    abortTransaction(tx)
    return false
  }
  const deletes = rows.map(({ n }) => records.delete(n))
  await commitTransaction(tx, [...deletes, records.add(sealed)])
  return true
}

/** The first rows that make a sealed one together; none where they do not, or one of them is damaged. */
function enough(rows: readonly unknown[]): readonly FreshRow[] {
  let count = 0
  const taken: FreshRow[] = []
  for (const row of rows) {
    if (!isFresh(row)) return []
    taken.push(row)
    count += row.keys.length
    if (count >= SEALED_RECORDS) return taken
  }
  return []
}

function isSame(before: readonly FreshRow[], now: readonly unknown[]): boolean {
  return before.every(({ n, first }, index) => {
    const row = now[index]
    return isFresh(row) && row.n === n && row.first === first
  })
}
