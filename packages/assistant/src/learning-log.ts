import {
  ok,
  type Cursor,
  type ItemDecision,
  type ItemId,
  type Json,
  type DocumentId,
  type LearningRecord,
  type Result,
  type Sample,
  type Statement,
  type Store,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
  type TextId,
} from '@understudy/contracts'
import { RECORDS_LOG } from './scopes.ts'

/** What every record of a person's says besides what it is about. */
export type RecordHead = Omit<ItemDecision, 'type' | 'item' | 'decision'>

const PAGE = 500

export function decisionWrite(
  scope: StoreScope,
  head: RecordHead,
  item: ItemId,
  decision: ItemDecision['decision'],
): StoreWrite {
  return appendOf(scope, { ...head, type: 'item-decision', item, decision })
}

export function statementWrites(
  scope: StoreScope,
  head: RecordHead,
  { item, text, scope: holds }: Pick<Statement<string>, 'item' | 'text' | 'scope'>,
): readonly StoreWrite[] {
  const id = `${head.id}/text` as TextId
  return [
    appendOf(scope, { ...head, type: 'statement', item, text: id, scope: holds }),
    { type: 'put-texts', scope, texts: [{ id, text }] },
  ]
}

export function sampleWrites(
  scope: StoreScope,
  head: RecordHead,
  { document, text }: { readonly document: DocumentId; readonly text: string },
): readonly StoreWrite[] {
  const id = `${head.id}/text` as TextId
  return [
    appendOf(scope, { ...head, type: 'sample', document, text: id }),
    { type: 'put-texts', scope, texts: [{ id, text }] },
  ]
}

export interface RecordPage {
  readonly statements: readonly Statement<TextId>[]
  readonly samples: readonly Sample<TextId>[]
  /** Where to go on from; what was handed in where nothing was there. */
  readonly cursor: Cursor | null
}

/** What a person told learning after `from`, oldest first, without the words. */
export async function readRecords(
  store: Store,
  scope: StoreScope,
  from: Cursor | null = null,
): Promise<Result<RecordPage, StoreFailure>> {
  const statements: Statement<TextId>[] = []
  const samples: Sample<TextId>[] = []
  let [cursor, next]: [Cursor | null, Cursor | null] = [from, from]
  do {
    const page: Awaited<ReturnType<Store['readLog']>> = await store.readLog({ scope, log: RECORDS_LOG }, next, PAGE)
    if (!page.ok) return page
    for (const { value } of page.value.records) {
      const record = value as unknown as LearningRecord<TextId>
      if (record.type === 'statement') statements.push(record)
      if (record.type === 'sample') samples.push(record)
    }
    cursor = page.value.last ?? cursor
    next = page.value.next
  } while (next !== null)
  return ok({ statements, samples, cursor })
}

/** Samples with their words; null for those that were forgotten. */
export async function withWords(
  store: Store,
  scope: StoreScope,
  samples: readonly Sample<TextId>[],
): Promise<Result<readonly Sample<string | null>[], StoreFailure>> {
  const texts = await store.texts(
    scope,
    samples.map(({ text }) => text),
  )
  return texts.ok ? ok(samples.map((sample, index) => ({ ...sample, text: texts.value[index] ?? null }))) : texts
}

/** Whether `outcome`, of an item's evidence, says something that was read from `sample`. */
export function isOf(sample: Pick<Sample<TextId>, 'id'>, outcome: string): boolean {
  return outcome.startsWith(`${sample.id}/`)
}

function appendOf(scope: StoreScope, record: LearningRecord<TextId>): StoreWrite {
  return { type: 'append', scope, log: RECORDS_LOG, records: [{ id: record.id, value: record as unknown as Json }] }
}
