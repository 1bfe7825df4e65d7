import {
  ok,
  type Cursor,
  type ModelMessage,
  type Result,
  type Store,
  type StoreFailure,
  type StoreScope,
} from '@understudy/contracts'
import {
  textsOfPrompt,
  type AnsweredPrompt,
  type AnswerRecord,
  type HeldBackRecord,
  type PromptLogRecord,
} from './prompt-record.ts'
import { PROMPTS_LOG } from './scopes.ts'
import type { SentPrompt } from './understudy-assistant.ts'

/** How many records a page of the log is read by. */
const PAGE = 500

/** The log as it stands, oldest first: prompts with their answers, and what was held back. */
export interface PromptLog {
  readonly prompts: readonly AnsweredPrompt[]
  readonly entries: readonly (AnsweredPrompt | HeldBackRecord)[]
}

export async function readPromptLog(store: Store, scope: StoreScope): Promise<Result<PromptLog, StoreFailure>> {
  const records: PromptLogRecord[] = []
  let cursor: Cursor | null = null
  do {
    const page = await store.readLog({ scope, log: PROMPTS_LOG }, cursor, PAGE)
    if (!page.ok) return page
    for (const { value } of page.value.records) records.push(value as unknown as PromptLogRecord)
    cursor = page.value.next
  } while (cursor !== null)
  return ok(withAnswers(records))
}

function withAnswers(records: readonly PromptLogRecord[]): PromptLog {
  const answers = new Map<string, AnswerRecord>()
  for (const record of records) if (record.type === 'answered') answers.set(record.prompt, record)
  const entries: (AnsweredPrompt | HeldBackRecord)[] = []
  const prompts: AnsweredPrompt[] = []
  for (const record of records) {
    if (record.type === 'answered') continue
    if (record.type === 'held-back') entries.push(record)
    else {
      const prompt = { ...record, answer: answers.get(record.id) ?? null }
      prompts.push(prompt)
      entries.push(prompt)
    }
  }
  return { prompts, entries }
}

/** The last `limit` requests with their words and answers, newest first; null where words are gone. */
export async function readPrompts(store: Store, scope: StoreScope, limit: number): Promise<readonly SentPrompt[]> {
  const log = await readPromptLog(store, scope)
  if (!log.ok) return []
  const recent = log.value.entries.slice(-limit).reverse()
  const ids = recent.flatMap(entry => ('messages' in entry ? textsOfPrompt(entry) : []))
  const texts = await store.texts(scope, ids)
  if (!texts.ok) return []
  const words = new Map(ids.map((id, index) => [id, texts.value[index] ?? null]))
  return recent.map(entry => ('messages' in entry ? sentPrompt(entry, words) : heldBack(entry)))
}

function heldBack({ exchange, document, at, model, remote }: HeldBackRecord): SentPrompt {
  return { exchange, document, at, model, remote, heldBack: true, prompt: null, answer: null }
}

function sentPrompt(entry: AnsweredPrompt, words: ReadonlyMap<string, string | null>): SentPrompt {
  const { exchange, document, update, at, prompt, messages, answer } = entry
  const said = messages.map(({ role, content }) => ({ role, content: words.get(content) ?? null }))
  const whole = said.every((message): message is ModelMessage => message.content !== null)
  const wordsOf = (id: string | null): string | null => (id === null ? null : (words.get(id) ?? null))
  return {
    exchange,
    document,
    ...(update !== undefined && { update }),
    at,
    model: prompt.model,
    remote: prompt.remote,
    heldBack: false,
    prompt: whole ? { ...prompt, messages: said } : null,
    answer: answer && {
      firstMs: answer.firstMs,
      wholeMs: answer.wholeMs,
      spent: answer.spent,
      answers: answer.answers.map(one => ({ ...one, text: wordsOf(one.text), detail: wordsOf(one.detail) })),
    },
  }
}
