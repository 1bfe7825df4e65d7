import type { Json, LogAddress, LogRecord } from '@understudy/contracts'

/** Records of one append, as they were written. */
export interface FreshRow {
  readonly n: number
  readonly scope: string
  readonly log: string
  /** Marks the row for the index `fresh`. */
  readonly fresh: 1
  /** Place of the first record within the append; above 0 once the log was truncated in the middle of it. */
  readonly first: number
  /** One a record, see `recordKey`. */
  readonly keys: readonly string[]
  readonly values: readonly Json[]
}

/** Many rows of a log, packed. `n` is that of the last of them; ids stay readable for the index. */
export interface SealedRow {
  readonly n: number
  readonly scope: string
  readonly log: string
  readonly keys: readonly string[]
  readonly packed: Uint8Array<ArrayBuffer>
}

/** A row as the database holds it; `n` comes from the database where it is absent. */
export type StoredRow = (Omit<FreshRow, 'n'> | Omit<SealedRow, 'n'>) & { readonly n?: number }

export function newRow({ scope, log }: LogAddress, records: readonly LogRecord[]): StoredRow {
  const keys = records.map(({ id }) => recordKey({ scope, log }, id))
  return { scope, log, fresh: 1, first: 0, keys, values: records.map(({ value }) => value) }
}

/** Unique over all logs; lengths keep scope, log and id apart whatever they hold. */
export function recordKey(address: LogAddress, id: string): string {
  return keyPrefix(address) + id
}

export function idOfKey(address: LogAddress, key: string): string {
  return key.slice(keyPrefix(address).length)
}

function keyPrefix({ scope, log }: LogAddress): string {
  return `${scope.length}:${log.length}:${scope}${log}`
}

export function isFresh(row: unknown): row is FreshRow {
  return isRow(row) && 'values' in row && Array.isArray(row.values) && row.values.length === row.keys.length
}

export function isSealed(row: unknown): row is SealedRow {
  return isRow(row) && 'packed' in row && row.packed instanceof Uint8Array
}

function isRow(row: unknown): row is { readonly keys: readonly string[] } {
  return typeof row === 'object' && row !== null && 'keys' in row && isStrings(row.keys)
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(key => typeof key === 'string')
}
