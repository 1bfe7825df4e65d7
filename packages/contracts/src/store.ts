import type { Brand } from './brand.ts'
import type { RecordId, TextId } from './ids.ts'
import type { Json } from './json.ts'
import type { Result } from './result.ts'

/**
 * Everything kept, on whatever keeps it: append-only logs, keyed documents and deletable texts, all within scopes.
 * Values are opaque JSON. Several tabs or processes may use one store at once.
 */
export interface Store {
  /**
   * All of `writes`, or none. Resolves when they are durable.
   * Appending a record whose id the log holds already stores nothing and is no failure.
   * Writes asked for one after the other land in that order, also where nobody waits between them; only one that
   * repeats a record may land after those that followed it.
   */
  write(writes: readonly StoreWrite[]): Promise<Result<null, StoreFailure>>
  /** Records after `cursor` (from the first where null), oldest first, at most `limit`. */
  readLog(log: LogAddress, cursor: Cursor | null, limit: number): Promise<Result<LogPage, StoreFailure>>
  get(key: DocumentAddress): Promise<Result<Json | null, StoreFailure>>
  /** Every document of a collection, by key in ascending order; damaged ones are named, the rest comes. */
  list(scope: StoreScope, collection: string): Promise<Result<DocumentPage, StoreFailure>>
  /** A text per id, null for one that was deleted or never was. */
  texts(scope: StoreScope, ids: readonly TextId[]): Promise<Result<readonly (string | null)[], StoreFailure>>
  /**
   * Held until released or until its holder is gone. Resolves to null at once where another holds it,
   * unless `steal`: then the other's `lost` resolves.
   */
  lock(name: string, options?: { readonly steal?: boolean }): Promise<StoreLock | null>
  /**
   * Everything, as records that `restore` takes: logs first, each oldest first, so that a document read later never
   * lacks what its log no longer holds. What is written meanwhile may be in it or not. Throws a `StoreError`.
   */
  backup(): AsyncIterable<BackupRecord>
  /** Adds what is missing; what is there already stays as it is. One write: all or none. */
  restore(records: readonly BackupRecord[]): Promise<Result<null, StoreFailure>>
  /** Removes everything, every scope. Afterwards `backup` yields nothing. */
  erase(): Promise<Result<null, StoreFailure>>
}

/** Keeps what belongs to one subject or one manuscript apart from all others, as in `author:mara`. */
export type StoreScope = Brand<string, 'StoreScope'>
/** A place in a log; only the store that gave it reads it. */
export type Cursor = Brand<string, 'Cursor'>

export interface LogAddress {
  readonly scope: StoreScope
  readonly log: string
}
export interface DocumentAddress {
  readonly scope: StoreScope
  readonly collection: string
  readonly key: string
}

export type StoreWrite =
  | (LogAddress & { readonly type: 'append'; readonly records: readonly LogRecord[] })
  /** Removes a log whole, or its records up to and with `through`. Only journals do that, once a snapshot holds them. */
  | (LogAddress & { readonly type: 'truncate'; readonly through: Cursor | null })
  | (DocumentAddress & { readonly type: 'put'; readonly value: Json })
  | (DocumentAddress & { readonly type: 'delete' })
  | { readonly type: 'put-texts'; readonly scope: StoreScope; readonly texts: readonly StoredText[] }
  | { readonly type: 'delete-texts'; readonly scope: StoreScope; readonly ids: readonly TextId[] }

export interface LogRecord {
  readonly id: RecordId
  readonly value: Json
}
export interface StoredText {
  readonly id: TextId
  readonly text: string
}

export interface LogPage {
  readonly records: readonly LogRecord[]
  /** Where to go on; null when the log ends here. */
  readonly next: Cursor | null
  /** Where the last record of the page stands; null for an empty page. */
  readonly last: Cursor | null
  /** Records that could not be read: set aside and named. */
  readonly damaged: readonly string[]
}
export interface DocumentPage {
  readonly documents: readonly { readonly key: string; readonly value: Json }[]
  readonly damaged: readonly string[]
}

export interface StoreLock {
  /** Resolves once the lock was taken over or lost; never after `release`. */
  readonly lost: Promise<void>
  release(): Promise<void>
}

export type BackupRecord =
  | (LogAddress & { readonly type: 'log'; readonly record: LogRecord })
  | (DocumentAddress & { readonly type: 'document'; readonly value: Json })
  | { readonly type: 'text'; readonly scope: StoreScope; readonly text: StoredText }
  /** Could not be read: named, so that a backup says what it lacks. `restore` passes over it. */
  | { readonly type: 'damaged'; readonly name: string }

/** `full`: no room. `refused`: the place to keep things is not given (private window, permission). `broken`: anything else. */
export type StoreFailure = 'full' | 'refused' | 'broken'
