import type { BackupRecord, Json, Store, StoreScope } from '@understudy/contracts'
import { isObject } from './manuscript-info.ts'
import { SETTINGS } from './scopes.ts'
import type { Kept } from './understudy-assistant.ts'
import type { WriteQueue } from './write-queue.ts'

/** Which of what was stated about the person goes into prompts. A setting of this device: no file of a persona and no backup has it. */
export interface Sent {
  readonly demographics: boolean
  readonly personality: boolean
}

/** What an interface does about it. */
export interface SentActions {
  /** Says what of the person goes into prompts from the next one on. Nothing does until it was switched on. */
  setSent(sent: Sent): Promise<Kept>
}

const nothingSent: Sent = { demographics: false, personality: false }
const KEY = 'sent'

export interface SentSetting {
  /** As this tab knows it. */
  state(): Sent
  load(): Promise<void>
  /** As it stands for a prompt: what another tab has switched off meanwhile is off. */
  current(): Promise<Sent>
  set(sent: Sent): Promise<Kept>
  /** After everything was erased. */
  clear(): void
}

export interface SentOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly queue: Pick<WriteQueue, 'add' | 'flush'>
  readonly changed: () => void
}

export function createSentSetting({ store, scope, queue, changed }: SentOptions): SentSetting {
  const address = { scope, collection: SETTINGS, key: KEY }
  let sent = nothingSent
  /** Until it is kept, what was last said here holds. */
  let isKept = true

  async function load(): Promise<void> {
    const found = await store.get(address)
    sent = found.ok ? sentFrom(found.value) : nothingSent
  }
  return {
    state: () => sent,
    load,
    async current() {
      // what is off costs no reading
      if (!isKept || (!sent.demographics && !sent.personality)) return sent
      const before = sent
      await load()
      if (before.demographics !== sent.demographics || before.personality !== sent.personality) changed()
      return sent
    },
    async set({ demographics, personality }) {
      sent = { demographics, personality }
      isKept = false
      queue.add([{ type: 'put', ...address, value: { format: 1, demographics, personality } }])
      changed()
      const kept = await queue.flush()
      isKept = kept.ok
      return kept
    },
    clear() {
      sent = nothingSent
    },
  }
}

/** Whether a record is this setting, which stays on its device. */
export function isSentSetting(record: BackupRecord): boolean {
  return record.type === 'document' && record.collection === SETTINGS && record.key === KEY
}

/** Doubt sends nothing. */
function sentFrom(value: Json | null): Sent {
  if (!isObject(value)) return nothingSent
  return { demographics: value['demographics'] === true, personality: value['personality'] === true }
}
