import type { DocumentId, Json, LogRecord, StoreWrite } from '@understudy/contracts'
import type { Tip } from './journal-chain.ts'
import { writeSnapshot } from './load-manuscript.ts'
import { writeProgress } from './manuscript-info.ts'
import { journalOf, progressOf, setAsideOf, snapshotOf } from './manuscript-place.ts'

/** What is to be written of a manuscript, in one write. */
export interface SaveBatch {
  /** Replaces snapshot and journal; `records` come after it. */
  readonly snapshot: { readonly through: Tip; readonly value: Json } | null
  readonly records: readonly LogRecord[]
  /** Entries that a snapshot leaves out because they could not be applied. */
  readonly setAside: readonly LogRecord[]
}

export const NOTHING: SaveBatch = { snapshot: null, records: [], setAside: [] }

export function isNothing({ snapshot, records, setAside }: SaveBatch): boolean {
  return snapshot === null && records.length === 0 && setAside.length === 0
}

/** Both, `later` being what was asked for after `earlier`: a later snapshot holds what went before it. */
export function joinBatches(earlier: SaveBatch, later: SaveBatch): SaveBatch {
  const setAside = [...earlier.setAside, ...later.setAside]
  if (later.snapshot !== null) return { ...later, setAside }
  return { snapshot: earlier.snapshot, records: [...earlier.records, ...later.records], setAside }
}

export interface SavePlace {
  readonly id: DocumentId
  readonly branch: string
}

export function writesOf(
  { id, branch }: SavePlace,
  { snapshot, records, setAside }: SaveBatch,
  progress: { readonly updatedAt: number; readonly words: number },
): readonly StoreWrite[] {
  const replace: StoreWrite[] =
    snapshot === null
      ? []
      : [
          { type: 'put', ...snapshotOf(id, branch), value: writeSnapshot(snapshot.through, snapshot.value) },
          { type: 'truncate', ...journalOf(id, branch), through: null },
        ]
  return [
    ...replace,
    ...appending(journalOf(id, branch), records),
    ...appending(setAsideOf(id), setAside),
    { type: 'put', ...progressOf(id), value: writeProgress(progress) },
  ]
}

function appending(log: ReturnType<typeof journalOf>, records: readonly LogRecord[]): readonly StoreWrite[] {
  return records.length === 0 ? [] : [{ type: 'append', ...log, records }]
}
