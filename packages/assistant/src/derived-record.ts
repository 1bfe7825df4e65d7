import type { Cursor, Json, LoggedEvent, RecordId, Store, StoreScope, StoreWrite, TextId } from '@understudy/contracts'
import type { LearnerState } from '@understudy/learning'
import { DERIVED } from './scopes.ts'

const KEY = 'learner'

/** Where learning stopped, so that the next start goes on from there and need not read the whole log. */
export interface DerivedRecord {
  readonly format: 1
  /** Null where nothing was read yet, and in a backup: a place in a log is known only to the store it is in. */
  readonly cursor: Cursor | null
  /** The last event read, by which a store that it was restored to finds the place again. Missing in early records. */
  readonly last?: RecordId | null
  readonly pending: readonly LoggedEvent<TextId>[]
  readonly outcomes: number
  /** Which of them are refused drafts. Missing in early records. */
  readonly refusedDrafts?: readonly string[]
  readonly state: LearnerState
}

/** Null where nothing was kept, or by a later version. */
export async function readDerived(store: Store, scope: StoreScope): Promise<DerivedRecord | null> {
  const found = await store.get({ scope, collection: DERIVED, key: KEY })
  const record = found.ok ? (found.value as unknown as DerivedRecord | null) : null
  return record?.format === 1 ? record : null
}

/** What to write to keep it. */
export function putDerived(scope: StoreScope, record: DerivedRecord): StoreWrite {
  return { type: 'put', scope, collection: DERIVED, key: KEY, value: record as unknown as Json }
}
