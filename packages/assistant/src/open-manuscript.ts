import {
  ok,
  type DocumentId,
  type Env,
  type Json,
  type Result,
  type Store,
  type StoreFailure,
  type StoreLock,
} from '@understudy/contracts'
import { loadManuscript, writeSnapshot, type LoadedManuscript, type LoadFailure } from './load-manuscript.ts'
import type { ManuscriptInfo } from './manuscript-info.ts'
import { journalOf, liveBranchOf, lockOf, setAsideOf, snapshotOf } from './manuscript-place.ts'
import { JournalSaver, type ManuscriptSaver, type SaveState } from './manuscript-saver.ts'

/** A manuscript as it was kept: the snapshot, and the journal entries that come after it. */
export interface OpenedText {
  readonly info: ManuscriptInfo
  readonly snapshot: Json
  readonly journal: readonly Json[]
  /** Journal records that could not be read, or do not join on to the text, by name. They were set aside, not applied. */
  readonly damaged: readonly string[]
}

export type OpenManuscript =
  /** Another tab is writing in it. */
  | (OpenedText & { readonly access: 'read' })
  | (OpenedText & {
      readonly access: 'write'
      readonly saver: ManuscriptSaver
      /** Resolves when another tab has taken it over. From then on nothing is saved here. */
      readonly lost: Promise<void>
      /** Saves and lets go. Stays open where saving failed, unless told to `discard` what is unsaved. */
      close(options?: { readonly discard?: boolean }): Promise<SaveState>
    })

export async function openManuscript(
  store: Store,
  env: Env,
  id: DocumentId,
  takeOver: boolean,
): Promise<Result<OpenManuscript, LoadFailure>> {
  const free = await store.lock(lockOf(id))
  const lock = free === null && takeOver ? await store.lock(lockOf(id), { steal: true }) : free
  const loaded = await loadManuscript(store, id)
  if (!loaded.ok || lock === null) {
    await lock?.release()
    return loaded.ok ? ok({ ...textOf(loaded.value), access: 'read' }) : loaded
  }
  if (free !== null) return ok(kept(store, env, loaded.value, lock))
  const moved = await moveToNewBranch(store, env, loaded.value)
  if (moved.ok) return ok(kept(store, env, moved.value, lock))
  await lock.release()
  return moved
}

function textOf({ info, snapshot, chain, damaged }: LoadedManuscript): OpenedText {
  return { info, snapshot, journal: chain.entries, damaged }
}

/** Moves what was taken over to a branch that the other tab knows nothing of. */
async function moveToNewBranch(
  store: Store,
  env: Env,
  loaded: LoadedManuscript,
): Promise<Result<LoadedManuscript, StoreFailure>> {
  const { info, branch: old, snapshot, through, chain } = loaded
  const branch = env.newId()
  const moved = await store.write([
    { type: 'append', ...setAsideOf(info.id), records: chain.apart },
    { type: 'put', ...snapshotOf(info.id, branch), value: writeSnapshot(through, snapshot) },
    { type: 'append', ...journalOf(info.id, branch), records: chain.records },
    { type: 'put', ...liveBranchOf(info.id), value: { branch } },
    { type: 'delete', ...snapshotOf(info.id, old) },
    { type: 'truncate', ...journalOf(info.id, old), through: null },
  ])
  return moved.ok ? ok({ ...loaded, branch }) : moved
}

function kept(store: Store, env: Env, loaded: LoadedManuscript, lock: StoreLock): OpenManuscript {
  const { info, branch, chain } = loaded
  const saver = new JournalSaver({
    store,
    env,
    place: { id: info.id, branch },
    tip: chain.tip,
    journalLength: chain.entries.length,
    words: info.words,
    updatedAt: info.updatedAt,
    setAside: chain.apart,
  })
  const lost = lock.lost.then(() => saver.end())
  const close = async ({ discard = false } = {}): Promise<SaveState> => {
    const state = await saver.flush()
    if (state.status === 'saved' || discard) {
      saver.end()
      await lock.release()
    }
    return state
  }
  return { ...textOf(loaded), access: 'write', saver, lost, close }
}
