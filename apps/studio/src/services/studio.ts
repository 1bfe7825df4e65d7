import { createAssistant, type UnderstudyAssistant } from '@understudy/assistant'
import type { ActorId, StoreFailure } from '@understudy/contracts'
import { copydesk } from '@understudy/copydesk'
import type { Library } from '../manuscript/library.ts'
import type { SettingsKeeper } from '../settings/settings-keeper.ts'
import type { Kept } from './kept.ts'
import { lateWorker } from './late-worker.ts'
import { createModelDesk, type ModelDesk } from '../models/model-desk.ts'
import { keysPlace, openModelKeys, type ModelKeys } from '../models/model-keys.ts'
import { readModelStatus, type ModelStatus } from './model-status.ts'
import { createProposerDesk, type ProposerDesk } from './proposer-desk.ts'
import { startPredictor } from './start-predictor.ts'

/** Everything behind the page. */
export interface Studio {
  readonly models: ModelDesk
  /** Of addresses the writer gave: in no database, so that they are erased apart. */
  readonly keys: ModelKeys
  readonly assistant: UnderstudyAssistant
  readonly desk: ProposerDesk
  readonly library: Library
  readonly settings: SettingsKeeper
  readonly actor: ActorId
  /** Why nothing outlives this tab; null where the browser keeps it. */
  readonly notKept: StoreFailure | null
}

export interface StudioParts {
  readonly kept: Kept
  readonly library: Library
  readonly model: ModelStatus
}

/** The services over what is kept. The assistant reads what it learned, and workers start, once `isUp` has settled. */
export function openStudio({ kept, library, model }: StudioParts, isUp: Promise<unknown>): Studio {
  const { store, notKept, settings, actor } = kept
  const { author, house } = settings.current().whose
  const desk = createProposerDesk({
    copydesk: copydesk({ worker: lateWorker(startCopydesk, isUp) }),
    startInline: () => startPredictor(isUp),
    settings: settings.current,
  })
  const assistant = createAssistant({
    proposers: desk.proposers,
    answerers: desk.answerers,
    store,
    subject: { author, ...(house === '' ? {} : { house }) },
    actor,
    learningWorker: lateWorker(startLearning, isUp),
    openAfter: isUp,
  })
  const keys = openModelKeys(keysPlace())
  const models = createModelDesk({
    settings,
    desk,
    keys,
    readStatus: once(model, readModelStatus),
    drafterOf: async source => (await import('../models/model-drafter.ts')).modelDrafter(source),
  })
  return { assistant, desk, library, settings, actor, notKept, models, keys }
}

/** What was asked for before anything else came is not asked for again at once. */
function once(first: ModelStatus, then: () => Promise<ModelStatus>): () => Promise<ModelStatus> {
  let known: ModelStatus | null = first
  return async () => {
    const status = known ?? (await then())
    known = null
    return status
  }
}

function startLearning(): Worker {
  return new Worker(new URL('./learning.worker.ts', import.meta.url), { type: 'module' })
}

function startCopydesk(): Worker {
  return new Worker(new URL('./copydesk.worker.ts', import.meta.url), { type: 'module' })
}
