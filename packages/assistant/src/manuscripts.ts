import {
  failure,
  ok,
  systemEnv,
  type DocumentId,
  type Env,
  type Json,
  type Result,
  type Store,
  type StoreFailure,
  type StoreWrite,
} from '@understudy/contracts'
import { EMPTY_TIP } from './journal-chain.ts'
import { loadInfo, readWhole, writeSnapshot, type LoadFailure } from './load-manuscript.ts'
import {
  isObject,
  readInfo,
  writeDescription,
  writeProgress,
  type ManuscriptChanges,
  type ManuscriptInfo,
} from './manuscript-info.ts'
import {
  descriptionOf,
  DESCRIPTIONS,
  journalOf,
  liveBranchOf,
  lockOf,
  MANUSCRIPTS,
  manuscriptScope,
  progressOf,
  PROGRESS,
  setAsideOf,
  snapshotOf,
  SNAPSHOTS,
} from './manuscript-place.ts'
import { openManuscript, type OpenManuscript } from './open-manuscript.ts'

/** The manuscripts in a store. What is in one is the editor's, and opaque here. */
export interface Manuscripts {
  /** The one last written to first. What cannot be read is named, and the rest comes. */
  list(): Promise<Result<ManuscriptList, StoreFailure>>
  create(manuscript: NewManuscript): Promise<Result<ManuscriptInfo, StoreFailure>>
  /**
   * To write in, where no other tab has it, and to read otherwise. With `takeOver` it is taken from the other tab,
   * which is told; what that had not saved by then stays on its screen and goes no further.
   */
  open(id: DocumentId, options?: { readonly takeOver?: boolean }): Promise<Result<OpenManuscript, LoadFailure>>
  /** Renames it, and the like. Also while it is open, here or elsewhere. */
  change(id: DocumentId, changes: ManuscriptChanges): Promise<Result<ManuscriptInfo, LoadFailure>>
  /** `held` where another tab has it open. What was learned from it stays. */
  delete(id: DocumentId): Promise<Result<null, StoreFailure | 'held'>>
  /** Entries that were set aside because they could not be applied, for a person to look at. */
  setAside(id: DocumentId): Promise<Result<readonly Json[], StoreFailure>>
}

export interface ManuscriptList {
  readonly manuscripts: readonly ManuscriptInfo[]
  readonly damaged: readonly string[]
}

export type NewManuscript = Pick<ManuscriptInfo, 'title' | 'origin' | 'language' | 'words'> &
  Partial<Pick<ManuscriptInfo, 'learning' | 'dialogue'>> & {
    /** The whole text as the editor keeps it. */
    readonly snapshot: Json
  }

export function manuscriptsIn(store: Store, env: Env = systemEnv): Manuscripts {
  let changing: Promise<unknown> = Promise.resolve()
  return {
    list: () => listManuscripts(store),
    create: manuscript => createManuscript(store, env, manuscript),
    open: (id, { takeOver = false } = {}) => openManuscript(store, env, id, takeOver),
    change(id, changes) {
      // reading and writing back, one at a time
      const changed = changing.then(() => changeManuscript(store, id, changes))
      changing = changed
      return changed
    },
    delete: id => deleteManuscript(store, id),
    async setAside(id) {
      const log = await readWhole(store, setAsideOf(id))
      return log.ok ? ok(log.value.records.map(({ value }) => value)) : log
    },
  }
}

async function listManuscripts(store: Store): Promise<Result<ManuscriptList, StoreFailure>> {
  const [descriptions, progress] = await Promise.all([
    store.list(MANUSCRIPTS, DESCRIPTIONS),
    store.list(MANUSCRIPTS, PROGRESS),
  ])
  if (!descriptions.ok) return descriptions
  if (!progress.ok) return progress
  const progressById = new Map(progress.value.documents.map(({ key, value }) => [key, value]))
  const manuscripts: ManuscriptInfo[] = []
  const damaged = [...descriptions.value.damaged]
  for (const { key, value } of descriptions.value.documents) {
    const info = readInfo(key as DocumentId, value, progressById.get(key) ?? null)
    if (typeof info === 'string') damaged.push(key)
    else manuscripts.push(info)
  }
  manuscripts.sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1))
  return ok({ manuscripts, damaged })
}

async function createManuscript(
  store: Store,
  env: Env,
  { snapshot, learning = 'on', dialogue = null, ...given }: NewManuscript,
): Promise<Result<ManuscriptInfo, StoreFailure>> {
  const id = env.newId() as DocumentId
  const branch = env.newId()
  const now = env.now()
  const info: ManuscriptInfo = { ...given, id, learning, dialogue, createdAt: now, updatedAt: now }
  const written = await store.write([
    { type: 'put', ...snapshotOf(id, branch), value: writeSnapshot(EMPTY_TIP, snapshot) },
    { type: 'put', ...liveBranchOf(id), value: { branch } },
    { type: 'put', ...progressOf(id), value: writeProgress(info) },
    { type: 'put', ...descriptionOf(id), value: writeDescription(info) },
  ])
  return written.ok ? ok(info) : written
}

async function changeManuscript(
  store: Store,
  id: DocumentId,
  changes: ManuscriptChanges,
): Promise<Result<ManuscriptInfo, LoadFailure>> {
  const info = await loadInfo(store, id)
  if (!info.ok) return info
  const before = await store.get(descriptionOf(id))
  if (!before.ok) return before
  const changed = { ...info.value, ...changes }
  // what a later release may have added stays
  const value = { ...(isObject(before.value) ? before.value : {}), ...asObject(writeDescription(changed)) }
  const written = await store.write([{ type: 'put', ...descriptionOf(id), value }])
  return written.ok ? ok(changed) : written
}

async function deleteManuscript(store: Store, id: DocumentId): Promise<Result<null, StoreFailure | 'held'>> {
  const lock = await store.lock(lockOf(id))
  if (lock === null) return failure('held', 'It is open for writing')
  try {
    const snapshots = await store.list(manuscriptScope(id), SNAPSHOTS)
    if (!snapshots.ok) return snapshots
    const texts = snapshots.value.documents.flatMap(({ key }): readonly StoreWrite[] => [
      { type: 'delete', ...snapshotOf(id, key) },
      { type: 'truncate', ...journalOf(id, key), through: null },
    ])
    return await store.write([
      ...texts,
      { type: 'truncate', ...setAsideOf(id), through: null },
      { type: 'delete', ...liveBranchOf(id) },
      { type: 'delete', ...progressOf(id) },
      { type: 'delete', ...descriptionOf(id) },
    ])
  } finally {
    await lock.release()
  }
}

function asObject(value: Json): { readonly [key: string]: Json } {
  return isObject(value) ? value : {}
}
