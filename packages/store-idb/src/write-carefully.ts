import type { LogAddress, LogRecord, StoreWrite } from '@understudy/contracts'
import { abortTransaction, commitTransaction, type WriteTransaction } from './finish-transaction.ts'
import { recordKey } from './log-row.ts'
import type { Database } from './schema.ts'
import { RowSealedMeanwhile, rowsAround, truncateLog, type RowsAround } from './truncate-log.ts'
import { applyBlind, storeOf } from './write-blind.ts'

/** Another tab seals rows at most now and then; more tries than this mean that something else is wrong. */
const TRIES = 5

/** Writes what needs reading first: truncations, and appends of records of which some are there already. */
export async function writeCarefully(db: Database, writes: readonly StoreWrite[]): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      // without a cursor nothing is to be read ahead, and the write keeps its place among others
      const isCut = writes.some(write => write.type === 'truncate' && write.through !== null)
      await writeOnce(db, writes, isCut ? await Promise.all(writes.map(write => readAhead(db, write))) : [])
      return
    } catch (error) {
      if (!(error instanceof RowSealedMeanwhile) || tries === TRIES) throw error
    }
  }
}

async function readAhead(db: Database, write: StoreWrite): Promise<RowsAround | null> {
  return write.type === 'truncate' ? rowsAround(db, write) : null
}

async function writeOnce(
  db: Database,
  writes: readonly StoreWrite[],
  around: readonly (RowsAround | null)[],
): Promise<void> {
  const tx = db.transaction([...new Set(writes.map(storeOf))], 'readwrite', { durability: 'strict' })
  try {
    for (const [index, write] of writes.entries()) await apply(tx, write, around[index] ?? null)
  } catch (error) {
    const cause = tx.error ?? error
    abortTransaction(tx)
    throw cause
  }
  await commitTransaction(tx, [])
}

async function apply(tx: WriteTransaction, write: StoreWrite, around: RowsAround | null): Promise<void> {
  if (write.type === 'truncate') return truncateLog(tx, write, around)
  const wanted = write.type === 'append' ? { ...write, records: await missing(tx, write, write.records) } : write
  await Promise.all(applyBlind(tx, wanted))
}

/** Those of `records` that the log does not hold. */
export async function missing(
  tx: WriteTransaction,
  address: LogAddress,
  records: readonly LogRecord[],
): Promise<readonly LogRecord[]> {
  const identity = tx.objectStore('records').index('identity')
  const held = await Promise.all(records.map(({ id }) => identity.getKey(recordKey(address, id))))
  return records.filter((_, index) => held[index] === undefined)
}
