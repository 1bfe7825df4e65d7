import {
  failure,
  ok,
  type Cursor,
  type DocumentId,
  type Json,
  type LogAddress,
  type LogRecord,
  type RecordId,
  type Result,
  type Store,
  type StoreFailure,
} from '@understudy/contracts'
import { chainJournal, type Chain, type Tip } from './journal-chain.ts'
import { isNewer, isObject, MANUSCRIPT_FORMAT, readInfo, type ManuscriptInfo } from './manuscript-info.ts'
import { descriptionOf, journalOf, liveBranchOf, progressOf, snapshotOf } from './manuscript-place.ts'

/** `missing`: there is none of that id. `newer`: a later release wrote it. `damaged`: it cannot be read; nothing was changed. */
export type LoadFailure = StoreFailure | 'missing' | 'newer' | 'damaged'

export interface LoadedManuscript {
  readonly info: ManuscriptInfo
  readonly branch: string
  readonly snapshot: Json
  /** What the snapshot holds. */
  readonly through: Tip
  readonly chain: Chain
  /** Journal records that could not be read, or do not join on, by name. */
  readonly damaged: readonly string[]
}

const PAGE = 500

export async function loadManuscript(store: Store, id: DocumentId): Promise<Result<LoadedManuscript, LoadFailure>> {
  const [info, branch] = await Promise.all([loadInfo(store, id), store.get(liveBranchOf(id))])
  if (!info.ok) return info
  if (!branch.ok) return branch
  const live = isObject(branch.value) ? branch.value.branch : undefined
  if (typeof live !== 'string') return failure('damaged', `${id}: which text counts is not known`)
  const [snapshot, journal] = await Promise.all([loadSnapshot(store, id, live), readWhole(store, journalOf(id, live))])
  if (!snapshot.ok) return snapshot
  if (!journal.ok) return journal
  const { through, value } = snapshot.value
  const chain = chainJournal(through, journal.value.records)
  const damaged = [...journal.value.damaged, ...chain.apart.map(record => record.id)]
  return ok({ info: info.value, branch: live, snapshot: value, through, chain, damaged })
}

export async function loadInfo(store: Store, id: DocumentId): Promise<Result<ManuscriptInfo, LoadFailure>> {
  const [description, progress] = await Promise.all([store.get(descriptionOf(id)), store.get(progressOf(id))])
  if (!description.ok) return description
  if (description.value === null) return failure('missing', `There is no manuscript ${id}`)
  // its word count is not worth refusing a manuscript for
  const info = readInfo(id, description.value, progress.ok ? progress.value : null)
  return typeof info === 'string' ? failure(info, `The description of ${id} is ${info}`) : ok(info)
}

/** A log from its first record to its last. */
export async function readWhole(
  store: Store,
  log: LogAddress,
): Promise<Result<{ readonly records: readonly LogRecord[]; readonly damaged: readonly string[] }, StoreFailure>> {
  const records: LogRecord[] = []
  const damaged: string[] = []
  let cursor: Cursor | null = null
  do {
    const page: Awaited<ReturnType<Store['readLog']>> = await store.readLog(log, cursor, PAGE)
    if (!page.ok) return page
    records.push(...page.value.records)
    damaged.push(...page.value.damaged)
    cursor = page.value.next
  } while (cursor !== null)
  return ok({ records, damaged })
}

export function writeSnapshot(through: Tip, value: Json): Json {
  return { v: MANUSCRIPT_FORMAT, n: through.n, through: through.id, value }
}

async function loadSnapshot(
  store: Store,
  id: DocumentId,
  branch: string,
): Promise<Result<{ readonly through: Tip; readonly value: Json }, LoadFailure>> {
  const found = await store.get(snapshotOf(id, branch))
  if (!found.ok) return found
  if (!isObject(found.value)) return failure('damaged', `The snapshot of ${id} is gone`)
  if (isNewer(found.value)) return failure('newer', `The snapshot of ${id} is from a newer version`)
  const { n, through, value } = found.value
  if (typeof n !== 'number' || (typeof through !== 'string' && through !== null) || value === undefined) {
    return failure('damaged', `The snapshot of ${id} is damaged`)
  }
  return ok({ through: { n, id: through as RecordId | null }, value })
}
