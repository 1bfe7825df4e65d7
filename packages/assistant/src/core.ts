import {
  RECORD_FORMAT,
  type ActorId,
  type Answerer,
  type DeviceId,
  type Env,
  type Proposer,
  type RecordId,
  type Store,
  type StoreScope,
  type Subject,
  type Versions,
} from '@understudy/contracts'
import type { PersonaIdentity } from '@understudy/persona'
import type { Consent } from './consent.ts'
import type { Credits } from './credits.ts'
import type { LearningDesk } from './learning-desk.ts'
import type { RecordHead } from './learning-log.ts'
import type { PersonaBook } from './persona-book.ts'
import type { PersonaBooks } from './persona-books.ts'
import type { Quiet } from './quiet.ts'
import type { RepeatedMessages } from './repeated-messages.ts'
import type { ModelTrust } from './model-trust.ts'
import type { OptimizerSettings } from './optimizer-setting.ts'
import type { SentSetting } from './sent-setting.ts'
import type { SharedTexts } from './shared-texts.ts'
import type { ScheduleBook } from './schedule-book.ts'
import type { Sitting } from './sitting.ts'
import type { Stets } from './stets.ts'
import type { WriterWaits } from './writer-waits.ts'
import type { WriteQueue } from './write-queue.ts'

/** What the parts of one assistant share: who, where it is kept, and what may be. */
export interface Core {
  readonly store: Store
  readonly scope: StoreScope
  readonly env: Env
  readonly subject: Subject
  readonly actor: ActorId
  readonly identity: PersonaIdentity
  readonly language: string
  readonly queue: WriteQueue
  /** The author's. */
  readonly book: PersonaBook
  readonly books: PersonaBooks
  readonly desk: LearningDesk
  readonly stets: Stets
  readonly sent: SentSetting
  readonly trust: ModelTrust
  readonly optimizer: OptimizerSettings
  readonly waits: WriterWaits
  /** The host's, as of now. */
  readonly proposers: () => readonly Proposer[]
  readonly answerers: () => readonly Answerer[]
  readonly quiet: Quiet
  readonly sharedTexts: SharedTexts
  readonly repeated: RepeatedMessages
  readonly credits: Credits
  readonly sitting: Sitting
  readonly schedule: ScheduleBook
  /** Known once the assistant is ready. */
  /** How many exchanges with models are over, in this session. */
  readonly answered: { count: number }
  readonly loaded: { device: DeviceId; consent: Consent; learner: string; measures: string }
  /** Tells whoever shows the state. */
  readonly changed: () => void
}

export function versionsOf({ loaded, book }: Core): Versions {
  return { format: RECORD_FORMAT, learner: loaded.learner, measures: loaded.measures, persona: book.persona().version }
}

export function recordHead(core: Core): RecordHead {
  const { env, loaded, subject, actor } = core
  return {
    id: env.newId() as RecordId,
    at: env.now(),
    device: loaded.device,
    versions: versionsOf(core),
    subject,
    actor,
  }
}
