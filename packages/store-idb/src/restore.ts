import type { BackupRecord, LogAddress, LogRecord } from '@understudy/contracts'
import { abortTransaction, commitTransaction, type WriteTransaction } from './finish-transaction.ts'
import { newRow } from './log-row.ts'
import { packText } from './packed-text.ts'
import type { Database } from './schema.ts'
import { SEALED_RECORDS } from './seal-log.ts'
import { onceEach } from './write-blind.ts'
import { missing } from './write-carefully.ts'

/** Adds what is missing and nothing else, in one transaction. */
export async function restore(db: Database, records: readonly BackupRecord[]): Promise<void> {
  const tx = db.transaction(['records', 'documents', 'texts'], 'readwrite', { durability: 'strict' })
  try {
    for (const log of logsOf(records)) await restoreLog(tx, log)
    await Promise.all(records.map(record => restoreEntry(tx, record)))
  } catch (error) {
    const cause = tx.error ?? error
    abortTransaction(tx)
    throw cause
  }
  await commitTransaction(tx, [])
}

/** The logs in a backup, in the order in which they first come. */
export function logsOf(
  records: readonly BackupRecord[],
): readonly (LogAddress & { readonly records: readonly LogRecord[] })[] {
  const logs = new Map<string, LogAddress & { readonly records: LogRecord[] }>()
  for (const entry of records) {
    if (entry.type !== 'log') continue
    const { scope, log, record } = entry
    const key = JSON.stringify([scope, log])
    const known = logs.get(key) ?? { scope, log, records: [] }
    known.records.push(record)
    logs.set(key, known)
  }
  return [...logs.values()]
}

async function restoreLog(
  tx: WriteTransaction,
  { records, ...address }: LogAddress & { readonly records: readonly LogRecord[] },
): Promise<void> {
  const wanted = await missing(tx, address, onceEach(records))
  const adds: Promise<number>[] = []
  for (let from = 0; from < wanted.length; from += SEALED_RECORDS) {
    adds.push(tx.objectStore('records').add(newRow(address, wanted.slice(from, from + SEALED_RECORDS))))
  }
  await Promise.all(adds)
}

async function restoreEntry(tx: WriteTransaction, record: BackupRecord): Promise<void> {
  if (record.type === 'document') {
    const key: [string, string, string] = [record.scope, record.collection, record.key]
    const documents = tx.objectStore('documents')
    if ((await documents.getKey(key)) === undefined) await documents.add(record.value, key)
  }
  if (record.type === 'text') {
    const key: [string, string] = [record.scope, record.text.id]
    const texts = tx.objectStore('texts')
    if ((await texts.getKey(key)) === undefined) await texts.add(packText(record.text.text), key)
  }
}
