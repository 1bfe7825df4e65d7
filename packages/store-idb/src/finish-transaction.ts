import type { IDBPTransaction } from 'idb'
import type { Schema, StoreName } from './schema.ts'

export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>

/**
 * Sends what was asked for and resolves once it is durable. `requests` are all that were made.
 * Throws what made the transaction fail, not the abort that followed it.
 */
export async function commitTransaction(tx: WriteTransaction, requests: readonly Promise<unknown>[]): Promise<void> {
  let cause: unknown = null
  for (const request of requests) {
    request.catch((error: unknown) => {
      cause ??= error
    })
  }
  try {
    tx.commit()
    await tx.done
  } catch (error) {
    throw tx.error ?? cause ?? error
  }
}

/** Undoes a transaction in which something could not even be asked for. */
export function abortTransaction(tx: WriteTransaction): void {
  tx.done.catch(() => {})
  try {
    tx.abort()
  } catch {
    // it has aborted by itself already
  }
}
