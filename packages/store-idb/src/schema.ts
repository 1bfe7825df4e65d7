import type { Json } from '@understudy/contracts'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { Lease } from './lease-locks.ts'
import type { StoredRow } from './log-row.ts'
import type { PackedText } from './packed-text.ts'

/**
 * Four object stores. `records` holds rows of log records under a number that counts up over all logs and is never
 * used again, also after `erase`: whatever is written later stands later, in every tab. Three indexes:
 *
 * - `order`: the rows of one log, in order;
 * - `identity`: each record id once a log, so that an append needs no reading and a repeated one fails whole;
 * - `fresh`: the rows of one log that are not sealed yet, and no others.
 */
export interface Schema extends DBSchema {
  records: {
    key: number
    value: StoredRow
    indexes: { order: [string, string, number]; identity: string; fresh: [string, string, number] }
  }
  documents: { key: [string, string, string]; value: Json }
  texts: { key: [string, string]; value: PackedText }
  leases: { key: string; value: Lease }
}

export type Database = IDBPDatabase<Schema>
export type StoreName = 'records' | 'documents' | 'texts' | 'leases'
export const STORE_NAMES: readonly StoreName[] = ['records', 'documents', 'texts', 'leases']

export const SCHEMA_VERSION = 1

/** Brings a database from `from` (0: none) to `SCHEMA_VERSION`. A later version adds a step and never edits one. */
export function upgradeSchema(db: Database, from: number): void {
  if (from < 1) {
    const records = db.createObjectStore('records', { keyPath: 'n', autoIncrement: true })
    records.createIndex('order', ['scope', 'log', 'n'])
    records.createIndex('identity', 'keys', { unique: true, multiEntry: true })
    records.createIndex('fresh', ['scope', 'log', 'fresh'])
    db.createObjectStore('documents')
    db.createObjectStore('texts')
    db.createObjectStore('leases')
  }
}
