import type { ExactPrompt, Json, StoredText, StoreScope, StoreWrite, TextId } from '@understudy/contracts'
import type { AnswerRecord, HeldBackRecord, KeptAnswer, PromptLogRecord, PromptRecord } from './prompt-record.ts'
import type { RepeatedMessages } from './repeated-messages.ts'
import { PROMPTS_LOG } from './scopes.ts'

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
  return [recordWrite(scope, { ...about, prompt: rest, messages: kept }), { type: 'put-texts', scope, texts }]
}

/** The writes that keep what came back; without its words where they may not be kept. */
export function answerWrites(
  scope: StoreScope,
  about: Omit<AnswerRecord, 'type' | 'answers'>,
  { answers, withWords }: { readonly answers: readonly KeptAnswer<string>[]; readonly withWords: boolean },
): readonly StoreWrite[] {
  const texts: StoredText[] = []
  const keep = (name: string, text: string | null): TextId | null => {
    if (text === null || text === '' || !withWords) return null
    const id = `${about.id}/${name}` as TextId
    texts.push({ id, text })
    return id
  }
  const kept = answers.map(answer => ({
    ...answer,
    text: keep(`answer.${answer.index}`, answer.text),
    detail: keep(`detail.${answer.index}`, answer.detail),
  }))
  const record = recordWrite(scope, { ...about, type: 'answered', answers: kept })
  return texts.length === 0 ? [record] : [record, { type: 'put-texts', scope, texts }]
}

export function heldBackWrites(scope: StoreScope, about: Omit<HeldBackRecord, 'type'>): readonly StoreWrite[] {
  return [recordWrite(scope, { ...about, type: 'held-back' })]
}

function recordWrite(scope: StoreScope, record: PromptLogRecord): StoreWrite {
  return { type: 'append', scope, log: PROMPTS_LOG, records: [{ id: record.id, value: record as unknown as Json }] }
}
