import {
  ok,
  type DeviceId,
  type Json,
  type RecordId,
  type Result,
  type Store,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
} from '@understudy/contracts'
import type { Covered } from './schedule.ts'
import { STEPS_LOG } from './scopes.ts'

/** A step that was taken. Its id in the log is its number, so of two tabs that take the same step one is kept. */
export interface StepRecord extends Covered {
  readonly format: 1
  readonly device: DeviceId
  /** Tells two tabs' records of one step apart. */
  readonly token: string
}

const PAGE = 500

export function stepWrite(scope: StoreScope, record: StepRecord): StoreWrite {
  const id = `step.${record.step}` as RecordId
  return { type: 'append', scope, log: STEPS_LOG, records: [{ id, value: record as unknown as Json }] }
}

/** Every step, in the order of the log. Records that are none are passed over. */
export async function readSteps(store: Store, scope: StoreScope): Promise<Result<readonly StepRecord[], StoreFailure>> {
  const steps: StepRecord[] = []
  let cursor: Parameters<Store['readLog']>[1] = null
  do {
    const page: Awaited<ReturnType<Store['readLog']>> = await store.readLog({ scope, log: STEPS_LOG }, cursor, PAGE)
    if (!page.ok) return page
    steps.push(...page.value.records.flatMap(({ value }) => (isStep(value) ? [value as unknown as StepRecord] : [])))
    cursor = page.value.next
  } while (cursor !== null)
  return ok(steps)
}

function isStep(value: Json): boolean {
  const { format, step, sessions, exchanges } = (value ?? {}) as Partial<Record<keyof StepRecord, unknown>>
  return format === 1 && typeof step === 'number' && Array.isArray(sessions) && Array.isArray(exchanges)
}
