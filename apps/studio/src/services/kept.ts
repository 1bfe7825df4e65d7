import { learningOf, memoryStore, type AssistantState } from '@understudy/assistant'
import { manuscriptsIn, type Manuscripts } from '@understudy/assistant/manuscripts'
import type { OpenManuscript } from '@understudy/assistant/manuscripts'
import type { ActorId, Store, StoreFailure } from '@understudy/contracts'
import { openIdbStore } from '@understudy/store-idb'
import { openSettings, type SettingsKeeper } from '../settings/settings-keeper.ts'

/** The hands of whoever edits the pages of others. */
const EDITOR = 'editor'

/** What this browser keeps, as the page reads it before anything else of it has come. */
export interface Kept {
  readonly store: Store
  /** Why nothing outlives this tab; null where the browser keeps it. */
  readonly notKept: StoreFailure | null
  readonly settings: SettingsKeeper
  /** Whose hands are on the keys: the author's own, or an editor's. */
  readonly actor: ActorId
  readonly learning: AssistantState['learning']
  readonly manuscripts: Manuscripts
  /** The one last written in; null where there is none that can be read. */
  readonly latest: OpenManuscript | null
}

export async function readKept(): Promise<Kept> {
  const opened = await openIdbStore()
  const store = opened.ok ? opened.value : memoryStore()
  const manuscripts = manuscriptsIn(store)
  const [{ settings, learning, actor }, latest] = await Promise.all([readHands(store), openLatest(manuscripts)])
  return { store, notKept: opened.ok ? null : opened.reason, settings, actor, learning, manuscripts, latest }
}

/** The settings say whose pages these are, and each author was asked for consent alone. */
async function readHands(store: Store): Promise<Pick<Kept, 'settings' | 'actor' | 'learning'>> {
  const settings = await openSettings(store)
  const { author, hands } = settings.current().whose
  const learning = await learningOf(store, { author })
  return { settings, learning, actor: (hands === 'author' ? author : EDITOR) as ActorId }
}

async function openLatest(manuscripts: Manuscripts): Promise<OpenManuscript | null> {
  const listed = await manuscripts.list()
  const [latest] = listed.ok ? listed.value.manuscripts : []
  const opened = latest === undefined ? null : await manuscripts.open(latest.id)
  return opened?.ok ? opened.value : null
}
