import { StoreError, type DocumentAddress, type DocumentPage, type Json, type StoreScope } from '@understudy/contracts'
import { readable, readEntries } from './read-entries.ts'
import type { Database } from './schema.ts'

/** Throws a `StoreError` that names a damaged one. */
export async function getDocument(db: Database, { scope, collection, key }: DocumentAddress): Promise<Json | null> {
  const address: [string, string, string] = [scope, collection, key]
  const tx = db.transaction('documents')
  tx.done.catch(() => {})
  const [found, read] = await Promise.all([tx.store.getKey(address), readable(() => tx.store.get(address))])
  if (found === undefined) return null
  const value = toJson(read)
  if (value === undefined) throw new StoreError('broken', `${address.join('/')} is damaged`)
  return value
}

export async function listDocuments(db: Database, scope: StoreScope, collection: string): Promise<DocumentPage> {
  const entries = await readEntries(db, 'documents', IDBKeyRange.bound([scope, collection], [scope, collection, []]))
  const documents: { key: string; value: Json }[] = []
  const damaged: string[] = []
  for (const entry of entries) {
    const value = toJson(entry.value)
    if (value === undefined) damaged.push(entry.key.join('/'))
    else documents.push({ key: entry.key[2], value })
  }
  return { documents, damaged }
}

/** Undefined for what is no JSON at all. What only looks like it is left to the reader, who knows the shape. */
export function toJson(value: unknown): Json | undefined {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Json
  const isTree = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]'
  return isTree ? (value as Json) : undefined
}
