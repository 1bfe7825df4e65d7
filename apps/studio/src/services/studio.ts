import { createAssistant, memoryStore, type UnderstudyAssistant } from '@understudy/assistant'
import type { Store, StoreFailure } from '@understudy/contracts'
import { copydesk } from '@understudy/copydesk'
import { openIdbStore } from '@understudy/store-idb'
import { openLibrary, type Library } from '../manuscript/library.ts'
import { openSettings, type SettingsKeeper } from '../settings/settings-keeper.ts'
import { readModelStatus, type ModelStatus } from './model-status.ts'
import { createProposerDesk, type ProposerDesk } from './proposer-desk.ts'

/** Everything behind the page. */
export interface Studio {
  readonly assistant: UnderstudyAssistant
  readonly desk: ProposerDesk
  readonly library: Library
  readonly settings: SettingsKeeper
  readonly model: ModelStatus
  /** Whose voice, and whose hands: one writer a browser. */
  readonly actor: string
  /** Why nothing outlives this tab; null where the browser keeps it. */
  readonly notKept: StoreFailure | null
}

const WRITER = 'writer'

/** Opens the store, asks the server for its model, and starts the workers. */
export async function openStudio(): Promise<Studio> {
  const [opened, model] = await Promise.all([openIdbStore(), readModelStatus()])
  const store: Store = opened.ok ? opened.value : memoryStore()
  const settings = await openSettings(store)
  const desk = createProposerDesk({
    copydesk: copydesk({ worker: startCopydesk() }),
    drafter: model.configured && model.model !== null ? await loadDrafter(model.model) : null,
    settings: settings.current,
  })
  const assistant = createAssistant({
    proposers: desk.proposers,
    store,
    subject: { author: WRITER },
    actor: WRITER,
    learningWorker: startLearning(),
  })
  const library = openLibrary(store)
  return { assistant, desk, library, settings, model, actor: WRITER, notKept: opened.ok ? null : opened.reason }
}

async function loadDrafter(model: string) {
  const { serverDrafter } = await import('./server-drafter.ts')
  return serverDrafter(model)
}

function startLearning(): Worker {
  return new Worker(new URL('./learning.worker.ts', import.meta.url), { type: 'module' })
}

function startCopydesk(): Worker {
  return new Worker(new URL('./copydesk.worker.ts', import.meta.url), { type: 'module' })
}
