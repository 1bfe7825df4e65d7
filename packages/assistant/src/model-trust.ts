import {
  isPrice,
  type BackupRecord,
  type Json,
  type Price,
  type Proposer,
  type Store,
  type StoreScope,
} from '@understudy/contracts'
import { isObject } from './manuscript-info.ts'
import { SETTINGS } from './scopes.ts'
import type { Kept } from './understudy-assistant.ts'
import type { WriteQueue } from './write-queue.ts'

const KEY = 'models'

/**
 * What a writer said of models on this device: which may be tried though the host puts another first, and what they cost.
 * One on this machine may be tried; one that text leaves this machine for only once its writer said so, and for as long as
 * it costs no more than it did then.
 */
export interface ModelTrust {
  load(): Promise<void>
  /** Before a request: what another tab has taken back meanwhile is taken back. */
  look(): Promise<void>
  /** The proposer with the price that the writer said; as it is where none was. */
  priced(proposer: Proposer): Proposer
  mayTry(proposer: Proposer): boolean
  setMayTry(proposer: Proposer, may: boolean): Promise<Kept>
  /** Null for what the host says. */
  setPrice(proposer: Proposer, price: Price | null): Promise<Kept>
  /** After everything was erased. */
  clear(): void
}

export interface TrustOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly queue: Pick<WriteQueue, 'add' | 'flush'>
  readonly changed: () => void
}

interface Said {
  /** Null where nothing was said. */
  readonly may: boolean | null
  /** What it cost when that was said; null where nobody had said a price. */
  readonly upTo: Price | null
  /** What it costs, by the writer. */
  readonly price: Price | null
}

const NOTHING: Said = { may: null, upTo: null, price: null }

export function createModelTrust({ store, scope, queue, changed }: TrustOptions): ModelTrust {
  const address = { scope, collection: SETTINGS, key: KEY }
  let said: ReadonlyMap<string, Said> = new Map()
  /** Until it is kept, what was last said here holds. */
  let isKept = true
  const of = ({ id }: Proposer): Said => said.get(id) ?? NOTHING
  const priceOf = (proposer: Proposer): Price | null => of(proposer).price ?? proposer.model?.price ?? null
  let timesSaid = 0
  async function load(): Promise<void> {
    const before = timesSaid
    const found = await store.get(address)
    // what was said here while that was read is newer
    if (timesSaid === before) said = found.ok ? saidFrom(found.value) : new Map()
  }
  async function set(proposer: Proposer, change: () => Partial<Said>): Promise<Kept> {
    // what another tab said of other models meanwhile stays said
    const before = timesSaid
    const found = isKept ? await store.get(address) : null
    if (found?.ok === true && timesSaid === before) said = saidFrom(found.value)
    timesSaid++
    said = new Map(said).set(proposer.id, { ...of(proposer), ...change() })
    isKept = false
    queue.add([{ type: 'put', ...address, value: { format: 1, models: Object.fromEntries(said) } as unknown as Json }])
    changed()
    const kept = await queue.flush()
    isKept = kept.ok
    return kept
  }
  return {
    load,
    async look() {
      // where nothing may go further there is nothing to take back
      if (isKept && [...said.values()].some(({ may }) => may === true)) await load()
    },
    priced(proposer) {
      const { price } = of(proposer)
      if (price === null || proposer.model === undefined) return proposer
      return {
        ...proposer,
        serves: request => proposer.serves(request),
        propose: (request, brief, signal) => proposer.propose(request, brief, signal),
        model: { ...proposer.model, price },
      }
    },
    mayTry(proposer) {
      const { may, upTo } = of(proposer)
      const price = priceOf(proposer)
      return may === null ? proposer.model?.remote === false && price === null : may && isNoDearer(price, upTo)
    },
    setMayTry: (proposer, may) => set(proposer, () => ({ may, upTo: priceOf(proposer) })),
    setPrice: (proposer, price) => set(proposer, () => ({ price })),
    clear() {
      said = new Map()
    },
  }
}

/** Whether a record is this setting, which stays on its device. */
export function isModelTrust(record: BackupRecord): boolean {
  return record.type === 'document' && record.collection === SETTINGS && record.key === KEY
}

/** A price that came to be said since then is one that nobody agreed to. */
export function isNoDearer(now: Price | null, then: Price | null): boolean {
  if (now === null || then === null) return now === null
  return now.currency === then.currency && now.input <= then.input && now.output <= then.output
}

/** Doubt trusts nobody. */
function saidFrom(value: Json | null): ReadonlyMap<string, Said> {
  const models = isObject(value) ? value['models'] : null
  if (!isObject(models)) return new Map()
  const priceFrom = (price: Json | undefined): Price | null => (isPrice(price) ? price : null)
  return new Map(
    Object.entries(models).flatMap(([id, one]) => {
      if (!isObject(one)) return []
      const { may, upTo, price } = one
      return [[id, { may: typeof may === 'boolean' ? may : null, upTo: priceFrom(upTo), price: priceFrom(price) }]]
    }),
  )
}
