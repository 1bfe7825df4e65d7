import type { LogRecord, StoreWrite } from '@understudy/contracts'
import { abortTransaction, commitTransaction, type WriteTransaction } from './finish-transaction.ts'
import { newRow } from './log-row.ts'
import { packText } from './packed-text.ts'
import type { Database, StoreName } from './schema.ts'

export type BlindWrite = Exclude<StoreWrite, { type: 'truncate' }>

/**
 * Writes without reading first: everything is asked for and committed before this function first waits, so that it
 * lands even when the page goes away right after. A record that is there already fails the whole with a
 * `ConstraintError`; nothing has happened then.
 */
export async function writeBlind(db: Database, writes: readonly BlindWrite[]): Promise<void> {
  const tx = db.transaction([...new Set(writes.map(storeOf))], 'readwrite', { durability: 'strict' })
  const requests: Promise<unknown>[] = []
  try {
    for (const write of writes) requests.push(...applyBlind(tx, write))
  } catch (error) {
    for (const request of requests) request.catch(() => {})
    abortTransaction(tx)
    throw error
  }
  await commitTransaction(tx, requests)
}

export function storeOf({ type }: StoreWrite): StoreName {
  switch (type) {
    case 'append':
    case 'truncate':
      return 'records'
    case 'put':
    case 'delete':
      return 'documents'
    case 'put-texts':
    case 'delete-texts':
      return 'texts'
  }
}

/** Asks for what `write` wants; the requests it made. */
export function applyBlind(tx: WriteTransaction, write: BlindWrite): readonly Promise<unknown>[] {
  switch (write.type) {
    case 'append': {
      const records = onceEach(write.records)
      return records.length === 0 ? [] : [tx.objectStore('records').add(newRow(write, records))]
    }
    case 'put':
      return [tx.objectStore('documents').put(write.value, [write.scope, write.collection, write.key])]
    case 'delete':
      return [tx.objectStore('documents').delete([write.scope, write.collection, write.key])]
    case 'put-texts':
      return write.texts.map(({ id, text }) => tx.objectStore('texts').put(packText(text), [write.scope, id]))
    case 'delete-texts':
      return write.ids.map(id => tx.objectStore('texts').delete([write.scope, id]))
  }
}

/** The index cannot see a repetition within one row. */
export function onceEach(records: readonly LogRecord[]): readonly LogRecord[] {
  const seen = new Set<string>()
  return records.filter(({ id }) => seen.size < seen.add(id).size)
}
