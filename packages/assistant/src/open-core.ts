import {
  systemEnv,
  type ActorId,
  type DeviceId,
  type Store,
  type StoreScope,
  type StoreWrite,
  type Subject,
} from '@understudy/contracts'
import type { AssistantOptions } from './assistant-options.ts'
import { noConsent } from './consent.ts'
import type { Core } from './core.ts'
import { createLearningDesk } from './learning-desk.ts'
import { memoryStore } from './memory-store.ts'
import { createPersonaBooks } from './persona-books.ts'
import { authorScope, houseScope, SETTINGS } from './scopes.ts'
import { createQuiet } from './quiet.ts'
import { createRepeatedMessages } from './repeated-messages.ts'
import { createModelTrust } from './model-trust.ts'
import { createOptimizerSettings } from './optimizer-setting.ts'
import { createSentSetting } from './sent-setting.ts'
import { createSharedTexts } from './shared-texts.ts'
import { createScheduleBook } from './schedule-book.ts'
import { createSitting } from './sitting.ts'
import { createStets } from './stets.ts'
import { createWriterWaits } from './writer-waits.ts'
import { createWriteQueue } from './write-queue.ts'

const DEVICE = 'device'

/** The parts of an assistant, put together and not yet read from the store. */
export function openCore(options: AssistantOptions, changed: () => void): Core {
  const env = options.env ?? systemEnv
  const store = options.store ?? memoryStore()
  const subject = subjectOf(options)
  const scope = authorScope(subject)
  const actor = options.actor as ActorId
  const identity = { id: subject.author, name: subject.author, role: 'author' }
  const loaded: Core['loaded'] = { device: '' as DeviceId, consent: noConsent, learner: '', measures: '' }
  const queue = createWriteQueue(store, changed)
  const books = createPersonaBooks({
    store,
    scope,
    house: subject.house === null ? null : { id: subject.house, scope: houseScope(subject, subject.house) },
    env,
    owner: { identity, actor, device: () => loaded.device },
    authorCore: () => schedule.core(),
  })
  const schedule = createScheduleBook({ store, scope, identity, book: books.author })
  const desk = createLearningDesk({
    store,
    scope,
    identity,
    books,
    schedule,
    env,
    worker: options.learningWorker ?? null,
    rewardModels: options.rewardModels ?? [],
    mayLearn: options.mayLearn ?? (() => true),
    keep: queue.add,
    changed,
  })
  return {
    store,
    scope,
    env,
    subject,
    actor,
    identity,
    language: options.language ?? 'en',
    queue,
    book: books.author,
    books,
    desk,
    proposers: () => options.proposers,
    answerers: () => options.answerers ?? [],
    waits: createWriterWaits(),
    ...deviceSettings({ store, scope, queue, changed }),
    stets: createStets({ store, scope, env, keep: queue.add }),
    quiet: createQuiet({ store, scope, keep: queue.add, changed }),
    sharedTexts: createSharedTexts(),
    repeated: createRepeatedMessages(),
    credits: new WeakMap(),
    answered: { count: 0 },
    schedule,
    sitting: createSitting(env, options.idleMs),
    loaded,
    changed,
  }
}

/** What is said on this device, for this device. */
function deviceSettings(options: Pick<Core, 'store' | 'scope' | 'queue' | 'changed'>) {
  return {
    trust: createModelTrust(options),
    sent: createSentSetting(options),
    optimizer: createOptimizerSettings(options),
  }
}

/** The id of this browser profile or process, made once and kept. */
export async function readDevice(
  store: Store,
  scope: StoreScope,
  newId: () => string,
): Promise<{ device: DeviceId; writes: readonly StoreWrite[] }> {
  const found = await store.get({ scope, collection: SETTINGS, key: DEVICE })
  if (found.ok && typeof found.value === 'string') return { device: found.value as DeviceId, writes: [] }
  const device = newId() as DeviceId
  return { device, writes: [{ type: 'put', scope, collection: SETTINGS, key: DEVICE, value: device }] }
}

function subjectOf({ subject }: AssistantOptions): Subject {
  return {
    tenant: subject.tenant ?? 'local',
    house: subject.house ?? null,
    author: subject.author,
    work: subject.work ?? null,
  }
}
