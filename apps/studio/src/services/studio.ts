import { createAssistant, type UnderstudyAssistant } from '@understudy/assistant'
import type { ActorId, StoreFailure } from '@understudy/contracts'
import { copydesk } from '@understudy/copydesk'
import { openLibrary, type Library } from '../manuscript/library.ts'
import type { SettingsKeeper } from '../settings/settings-keeper.ts'
import { WRITER, type Kept } from './kept.ts'
import { lateWorker } from './late-worker.ts'
import type { ModelStatus } from './model-status.ts'
import { createProposerDesk, type ProposerDesk } from './proposer-desk.ts'

/** Everything behind the page but the model, which the server is still asked for when the first page is laid. */
export interface Services {
  readonly assistant: UnderstudyAssistant
  readonly desk: ProposerDesk
  readonly library: Library
  readonly settings: SettingsKeeper
  readonly actor: ActorId
  /** Why nothing outlives this tab; null where the browser keeps it. */
  readonly notKept: StoreFailure | null
}

/** Everything behind the page. */
export interface Studio extends Services {
  readonly model: ModelStatus
}

/** The services over what is kept. The assistant opens, and workers start, once `isUp` has settled. */
export function openServices({ store, notKept, settings, manuscripts }: Kept, isUp: Promise<unknown>): Services {
  const desk = createProposerDesk({
    copydesk: copydesk({ worker: lateWorker(startCopydesk, isUp) }),
    settings: settings.current,
  })
  const assistant = createAssistant({
    proposers: desk.proposers,
    store,
    subject: { author: WRITER },
    actor: WRITER,
    learningWorker: lateWorker(startLearning, isUp),
    openAfter: isUp,
  })
  return { assistant, desk, library: openLibrary(manuscripts), settings, actor: WRITER as ActorId, notKept }
}

function startLearning(): Worker {
  return new Worker(new URL('./learning.worker.ts', import.meta.url), { type: 'module' })
}

function startCopydesk(): Worker {
  return new Worker(new URL('./copydesk.worker.ts', import.meta.url), { type: 'module' })
}
