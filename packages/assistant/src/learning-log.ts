import {
  ok,
  type Cursor,
  type ItemDecision,
  type ItemId,
  type Json,
  type LearningRecord,
  type Result,
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

/** Every wish said in words, oldest first, without the words. */
export async function readStatements(
  store: Store,
  scope: StoreScope,
): Promise<Result<readonly Statement<TextId>[], StoreFailure>> {
  const statements: Statement<TextId>[] = []
  let cursor: Cursor | null = null
  do {
    const page = await store.readLog({ scope, log: RECORDS_LOG }, cursor, PAGE)
    if (!page.ok) return page
    for (const { value } of page.value.records) {
      const record = value as unknown as LearningRecord<TextId>
      if (record.type === 'statement') statements.push(record)
    }
    cursor = page.value.next
  } while (cursor !== null)
  return ok(statements)
}

function appendOf(scope: StoreScope, record: LearningRecord<TextId>): StoreWrite {
  return { type: 'append', scope, log: RECORDS_LOG, records: [{ id: record.id, value: record as unknown as Json }] }
}
