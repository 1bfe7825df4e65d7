import { isPrice, type BackupRecord, type Json, type Price, type Store, type StoreScope } from '@understudy/contracts'
import type { RateName } from '@understudy/learning/symbolic'
import { isObject } from './manuscript-info.ts'
import { SETTINGS } from './scopes.ts'
import type { Kept } from './understudy-assistant.ts'
import type { WriteQueue } from './write-queue.ts'

/** How learning in words is to go on this device. */
export interface OptimizerSetting {
  /** How much one update may do; `frozen` for nothing. */
  readonly rate: RateName
  /**
   * Who thinks: `rules`, an answerer's id, or `auto` for the first of them that is on this machine or that its writer
   * lets be tried, and the rules where there is none. Naming one that text leaves this machine for is the writer's word.
   */
  readonly critic: 'auto' | 'rules' | (string & {})
  /** Whether what was noticed is asked about, once a session. */
  readonly asks: boolean
}

const DEFAULTS: KeptSetting = { rate: 'usual', critic: 'auto', asks: true, upTo: null, mayLeave: false }

const RATES: readonly RateName[] = ['frozen', 'careful', 'usual', 'bold']
const KEY = 'optimizer'

/** The setting, with how its critic stood when it was named: later it may be elsewhere, or dearer, under the same name. */
interface KeptSetting extends OptimizerSetting {
  /** What it cost; null where nobody had said a price. */
  readonly upTo: Price | null
  /** Whether text left this machine for it. */
  readonly mayLeave: boolean
}

/** The setting as this tab knows it. It stays on its device: no backup has it, since it says where text may go. */
export interface OptimizerSettings {
  state(): KeptSetting
  /** As it stands in the store: another tab may have said otherwise. */
  load(): Promise<void>
  set(change: Partial<KeptSetting>): Promise<Kept>
  /** After everything was erased. */
  clear(): void
}

interface SettingsOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly queue: Pick<WriteQueue, 'add' | 'flush'>
  readonly changed: () => void
}

export function createOptimizerSettings({ store, scope, queue, changed }: SettingsOptions): OptimizerSettings {
  const address = { scope, collection: SETTINGS, key: KEY }
  let setting = DEFAULTS
  /** Until it is kept, what was last said here holds. */
  let isKept = true
  let timesSaid = 0
  async function load(): Promise<void> {
    const before = timesSaid
    const found = isKept ? await store.get(address) : null
    // what was said here while that was read is newer
    if (found?.ok === true && timesSaid === before) setting = settingFrom(found.value)
  }
  return {
    state: () => setting,
    load,
    async set(change) {
      // what another tab said of the rest meanwhile stays said
      await load()
      timesSaid++
      setting = { ...setting, ...change }
      isKept = false
      queue.add([{ type: 'put', ...address, value: { format: 1, ...setting } as unknown as Json }])
      changed()
      const kept = await queue.flush()
      isKept = kept.ok
      return kept
    },
    clear() {
      setting = DEFAULTS
    },
  }
}

/** Whether a record is this setting, which stays on its device. */
export function isOptimizerSetting(record: BackupRecord): boolean {
  return record.type === 'document' && record.collection === SETTINGS && record.key === KEY
}

/** Doubt sends nothing. */
function settingFrom(value: Json | null): KeptSetting {
  if (!isObject(value)) return DEFAULTS
  const { rate, critic, asks, upTo, mayLeave } = value
  return {
    rate: RATES.find(name => name === rate) ?? DEFAULTS.rate,
    critic: typeof critic === 'string' ? critic : 'rules',
    asks: asks !== false,
    upTo: isPrice(upTo) ? upTo : null,
    mayLeave: mayLeave === true,
  }
}
