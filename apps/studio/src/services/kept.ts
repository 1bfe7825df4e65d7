import { learningOf, manuscriptsIn, memoryStore, type AssistantState, type Manuscripts } from '@understudy/assistant'
import type { OpenManuscript } from '@understudy/assistant'
import type { ActorId, Store, StoreFailure } from '@understudy/contracts'
import { openIdbStore } from '@understudy/store-idb'
import { openSettings, type SettingsKeeper } from '../settings/settings-keeper.ts'

/** Whose voice, and whose hands: one writer a browser. */
export const WRITER = 'writer'
export const ACTOR = WRITER as ActorId

/** What this browser keeps, as the page reads it before anything else of it has come. */
export interface Kept {
  readonly store: Store
  /** Why nothing outlives this tab; null where the browser keeps it. */
  readonly notKept: StoreFailure | null
  readonly settings: SettingsKeeper
  readonly learning: AssistantState['learning']
  readonly manuscripts: Manuscripts
  /** The one last written in; null where there is none that can be read. */
  readonly latest: OpenManuscript | null
}

export async function readKept(): Promise<Kept> {
  const opened = await openIdbStore()
  const store = opened.ok ? opened.value : memoryStore()
  const manuscripts = manuscriptsIn(store)
  const [settings, learning, latest] = await Promise.all([
    openSettings(store),
    learningOf(store, { author: WRITER }),
    openLatest(manuscripts),
  ])
  return { store, notKept: opened.ok ? null : opened.reason, settings, learning, manuscripts, latest }
}

async function openLatest(manuscripts: Manuscripts): Promise<OpenManuscript | null> {
  const listed = await manuscripts.list()
  const [latest] = listed.ok ? listed.value.manuscripts : []
  const opened = latest === undefined ? null : await manuscripts.open(latest.id)
  return opened?.ok ? opened.value : null
}
