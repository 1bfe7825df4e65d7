import type { Cursor, LogAddress } from '@understudy/contracts'
import type { WriteTransaction } from './finish-transaction.ts'
import { fromCursor, type Position } from './log-position.ts'
import { isFresh, isSealed, type FreshRow } from './log-row.ts'
import type { Database } from './schema.ts'
import { unsealRow } from './sealed-rows.ts'

/** Sealed rows that a cursor stands in, opened before the transaction, which would die waiting for it. */
export type RowsAround = ReadonlyMap<number, readonly FreshRow[] | null>

/** The row with the cursor had been sealed by another tab in between: begin again. */
export class RowSealedMeanwhile extends Error {
  override readonly name = 'RowSealedMeanwhile'
}

export async function rowsAround(
  db: Database,
  { scope, log, through }: LogAddress & { readonly through: Cursor | null },
): Promise<RowsAround> {
  if (through === null) return new Map()
  const row = await db.getFromIndex('records', 'order', logRange({ scope, log }, fromCursor(through).n))
  return isSealed(row) ? new Map([[row.n, await unsealRow(row)]]) : new Map()
}

/** Removes a log whole, or up to and with the record at `through`. */
export async function truncateLog(
  tx: WriteTransaction,
  { scope, log, through }: LogAddress & { readonly through: Cursor | null },
  around: RowsAround | null,
): Promise<void> {
  const records = tx.objectStore('records')
  const order = records.index('order')
  const cut = through === null ? null : fromCursor(through)
  const gone = await order.getAllKeys(cut === null ? logRange({ scope, log }, 0) : rangeBefore({ scope, log }, cut))
  await Promise.all(gone.map(n => records.delete(n)))
  if (cut === null) return
  const boundary = await order.get(logRange({ scope, log }, cut.n))
  if (boundary === undefined) return
  const rows = isFresh(boundary) ? [boundary] : openedRows(boundary, around)
  if (rows === null) return
  await records.delete(boundary.n ?? cut.n)
  await Promise.all(rows.flatMap(row => remainder(row, cut)).map(row => records.put(row)))
}

/** All rows of a log from number `n` on. */
export function logRange({ scope, log }: LogAddress, n: number): IDBKeyRange {
  return IDBKeyRange.bound([scope, log, n], [scope, log, []])
}

function rangeBefore({ scope, log }: LogAddress, { n }: Position): IDBKeyRange {
  return IDBKeyRange.bound([scope, log], [scope, log, n], false, true)
}

/** Null where the row cannot be read: it stays, named as damaged. */
function openedRows(row: unknown, around: RowsAround | null): readonly FreshRow[] | null {
  if (!isSealed(row)) return null
  const rows = around?.get(row.n)
  if (rows === undefined) throw new RowSealedMeanwhile()
  return rows
}

/** What of a row stands after `cut`; nothing where all of it is cut off. */
function remainder(row: FreshRow, cut: Position): readonly FreshRow[] {
  if (row.n > cut.n) return [row]
  const drop = row.n < cut.n ? row.keys.length : Math.max(0, cut.i + 1 - row.first)
  if (drop >= row.keys.length) return []
  return [{ ...row, first: row.first + drop, keys: row.keys.slice(drop), values: row.values.slice(drop) }]
}
