import {
  ok,
  type Cursor,
  type DocumentId,
  type ExactPrompt,
  type ExchangeId,
  type ItemRef,
  type Json,
  type ModelMessage,
  type Result,
  type RecordId,
  type Store,
  type StoredText,
  type StoreFailure,
  type StoreScope,
  type StoreWrite,
  type TextId,
} from '@understudy/contracts'
import type { RepeatedMessages } from './repeated-messages.ts'
import { PROMPTS_LOG } from './scopes.ts'
import type { SentPrompt } from './understudy-assistant.ts'

/** A prompt as the log keeps it: all but the words, which lie beside it and can be forgotten. */
export interface PromptRecord {
  readonly id: RecordId
  readonly at: number
  readonly exchange: ExchangeId
  readonly document: DocumentId
  readonly items: readonly ItemRef[]
  readonly prompt: Omit<ExactPrompt, 'messages'>
  readonly messages: readonly { readonly role: ModelMessage['role']; readonly content: TextId }[]
}

/** How many records a page of the log is read by. */
const PAGE = 500

/** The writes that keep a prompt, word for word; a system message that is kept already is not kept again. */
export function promptWrites(
  scope: StoreScope,
  { prompt, repeated }: { readonly prompt: ExactPrompt; readonly repeated: RepeatedMessages },
  about: Omit<PromptRecord, 'prompt' | 'messages'>,
): readonly StoreWrite[] {
  const { messages, ...rest } = prompt
  const texts: StoredText[] = []
  const kept = messages.map(({ role, content: text }, index) => {
    const fresh = `${about.id}/message.${index}` as TextId
    const content = role === 'system' ? repeated.idOf(text, fresh) : fresh
    if (content === fresh) texts.push({ id: fresh, text })
    return { role, content }
  })
  const record: PromptRecord = { ...about, prompt: rest, messages: kept }
  return [
    { type: 'append', scope, log: PROMPTS_LOG, records: [{ id: about.id, value: record as unknown as Json }] },
    { type: 'put-texts', scope, texts },
  ]
}

/** Every prompt record, oldest first. */
export async function readPromptRecords(
  store: Store,
  scope: StoreScope,
): Promise<Result<readonly PromptRecord[], StoreFailure>> {
  const records: PromptRecord[] = []
  let cursor: Cursor | null = null
  do {
    const page = await store.readLog({ scope, log: PROMPTS_LOG }, cursor, PAGE)
    if (!page.ok) return page
    for (const { value } of page.value.records) records.push(value as unknown as PromptRecord)
    cursor = page.value.next
  } while (cursor !== null)
  return ok(records)
}

/** The last `limit` prompts with their words, newest first; null where they were forgotten. */
export async function readPrompts(store: Store, scope: StoreScope, limit: number): Promise<readonly SentPrompt[]> {
  const records = await readPromptRecords(store, scope)
  if (!records.ok) return []
  const recent = records.value.slice(-limit).reverse()
  const texts = await store.texts(
    scope,
    recent.flatMap(({ messages }) => messages.map(({ content }) => content)),
  )
  if (!texts.ok) return []
  let index = 0
  return recent.map(({ exchange, document, at, prompt, messages }) => {
    const words = messages.map(({ role }) => ({ role, content: texts.value[index++] ?? null }))
    const whole = words.every((message): message is ModelMessage => message.content !== null)
    return { exchange, document, at, prompt: whole ? { ...prompt, messages: words } : null }
  })
}
