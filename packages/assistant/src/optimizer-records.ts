import {
  ok,
  type ExchangeId,
  type ItemId,
  type Json,
  type PatchId,
  type RecordId,
  type Result,
  type Store,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
  type TextId,
} from '@understudy/contracts'
import type { CriticFailure, RateName, TriedOperation } from '@understudy/learning/symbolic'
import { isObject } from './manuscript-info.ts'
import type { CriticBehind, UpdateReason, UpdateStatus } from './optimizer-actions.ts'
import { OPTIMIZER } from './scopes.ts'

/** One update of the persona in words, as it is kept: all but what was said in it, which lies where forgetting reaches it. */
export interface UpdateRecord {
  readonly format: 1
  readonly update: string
  /** Of the schedule. */
  readonly step: number
  /** That the step covers. */
  readonly exchanges: readonly ExchangeId[]
  readonly startedAt: number
  readonly endedAt: number | null
  readonly critic: CriticBehind
  readonly rate: RateName
  readonly status: UpdateStatus
  readonly reason: UpdateReason | null
  /** How often a critic that failed stopped it. */
  readonly failures: number
  /** Items that whoever thought was shown. */
  readonly items: readonly ItemId[]
  readonly score: number | null
  /** In the author's ledger, kept in one write with this record. */
  readonly patches: readonly PatchId[]
  readonly tried: readonly TriedRecord[]
}

/** An operation that was tried, but for its words. */
export interface TriedRecord extends Omit<TriedOperation, 'operation'> {
  /** JSON of the operation; null where what came was none. */
  readonly operation: TextId | null
}

/** How the key of what was done again begins, which is kept among the questions and is none. */
export const DONE_AGAIN = 'rerun.'

/** One question that was answered, or of which it is known that no answer will come. */
export interface QuestionRecord {
  readonly format: 1
  readonly update: string
  /** `StageQuestion.key`. */
  readonly question: string
  /** `CriticBehind.id` of who answered it. */
  readonly critic: string
  readonly at: number
  readonly ms: number
  /** JSON of the answer; null where there is none. */
  readonly answer: TextId | null
  readonly failed: { readonly reason: CriticFailure; readonly detail: string } | null
  /** What was sent for it, in the prompt log; none where no model was asked. */
  readonly prompts: readonly RecordId[]
}

/** An update with its questions. */
export interface KeptUpdate extends UpdateRecord {
  readonly answered: readonly QuestionRecord[]
}

const QUESTION = '/question/'

export function updateWrite(scope: StoreScope, record: UpdateRecord): StoreWrite {
  return { type: 'put', scope, collection: OPTIMIZER, key: record.update, value: record as unknown as Json }
}

export function questionWrite(scope: StoreScope, record: QuestionRecord): StoreWrite {
  // by whom, too: one that is asked the same after another must not hide where the words of the first lie
  const key = `${record.update}${QUESTION}${record.critic}/${record.question}`
  return { type: 'put', scope, collection: OPTIMIZER, key, value: record as unknown as Json }
}

/** Every update, in the order of their steps. Records that are none are passed over. */
export async function readUpdates(
  store: Store,
  scope: StoreScope,
): Promise<Result<readonly KeptUpdate[], StoreFailure>> {
  const page = await store.list(scope, OPTIMIZER)
  if (!page.ok) return page
  const answered = new Map<string, QuestionRecord[]>()
  const updates: UpdateRecord[] = []
  for (const { key, value } of page.value.documents) {
    if (!isObject(value) || value['format'] !== 1) continue
    if (key.includes(QUESTION)) {
      const record = value as unknown as QuestionRecord
      answered.set(record.update, [...(answered.get(record.update) ?? []), record])
    } else if (typeof value['step'] === 'number') updates.push(value as unknown as UpdateRecord)
  }
  const whole = updates.map(record => ({ ...record, answered: answered.get(record.update) ?? [] }))
  return ok(whole.toSorted((one, other) => one.step - other.step))
}

/** The record of an update without its questions, which are kept by themselves. */
export function withoutQuestions({ answered: _, ...record }: KeptUpdate): UpdateRecord {
  return record
}
