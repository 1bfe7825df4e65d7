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
 * Which models may be tried though the host puts another first. One on this machine may; one that text leaves this machine
 * for only once its writer said so, and for as long as it costs no more than it did then. A setting of this device.
 */
export interface ModelTrust {
  load(): Promise<void>
  mayTry(proposer: Proposer): boolean
  set(proposer: Proposer, may: boolean): Promise<Kept>
  /** After everything was erased. */
  clear(): void
}

export interface TrustOptions {
  readonly store: Store
  readonly scope: StoreScope
  readonly queue: Pick<WriteQueue, 'add' | 'flush'>
  readonly changed: () => void
}

/** What was said of a model: whether it may, and what it cost then; null where nobody had said a price. */
interface Said {
  readonly may: boolean
  readonly price: Price | null
}

export function createModelTrust({ store, scope, queue, changed }: TrustOptions): ModelTrust {
  const address = { scope, collection: SETTINGS, key: KEY }
  let said: ReadonlyMap<string, Said> = new Map()
  return {
    async load() {
      const found = await store.get(address)
      said = found.ok ? saidFrom(found.value) : new Map()
    },
    mayTry({ id, model }) {
      const known = said.get(id)
      if (known === undefined) return model?.remote === false && model.price === null
      return known.may && isNoDearer(model?.price ?? null, known.price)
    },
    set({ id, model }, may) {
      said = new Map(said).set(id, { may, price: model?.price ?? null })
      const models = Object.fromEntries(
        [...said].map(([key, { may: allowed, price }]) => [key, { may: allowed, price }]),
      )
      queue.add([{ type: 'put', ...address, value: { format: 1, models } as unknown as Json }])
      changed()
      return queue.flush()
    },
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
  return new Map(
    Object.entries(models).flatMap(([id, one]) => {
      if (!isObject(one)) return []
      const { may, price } = one
      return [[id, { may: may === true, price: isPrice(price) ? price : null }] as const]
    }),
  )
}
