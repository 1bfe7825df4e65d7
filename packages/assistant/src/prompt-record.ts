import type {
  DocumentId,
  ExactPrompt,
  ExchangeId,
  FailureReason,
  ItemRef,
  ModelMessage,
  Price,
  RecordId,
  TextId,
  Usage,
} from '@understudy/contracts'

/** A prompt as the log keeps it: all but the words, which lie beside it and can be forgotten. */
export interface PromptRecord {
  readonly id: RecordId
  readonly at: number
  readonly exchange: ExchangeId
  readonly document: DocumentId
  readonly items: readonly ItemRef[]
  /** The update of learning in words that asked; absent where a suggestion did. */
  readonly update?: string
  readonly prompt: Omit<ExactPrompt, 'messages'>
  readonly messages: readonly { readonly role: ModelMessage['role']; readonly content: TextId }[]
}

/** A prompt that the host held back: nothing left, and no word of it is kept. */
export interface HeldBackRecord {
  readonly type: 'held-back'
  readonly id: RecordId
  readonly at: number
  readonly exchange: ExchangeId
  readonly document: DocumentId
  readonly model: string
  readonly remote: boolean
}

/** What came back to a prompt, once it was over. */
export interface AnswerRecord {
  readonly type: 'answered'
  readonly id: RecordId
  readonly prompt: RecordId
  /** From sending to the first text and to the last part, ms; null where no text came. */
  readonly firstMs: number | null
  readonly wholeMs: number
  readonly spent: Spent
  readonly answers: readonly KeptAnswer[]
}

/** Tokens of one request, and what they cost by the price of then; null where nobody had said one. */
export interface Spent {
  readonly usage: Usage
  /** Counted here, since the runtime did not: near the truth, and above it. */
  readonly about: boolean
  readonly price: Price | null
}

export interface KeptAnswer<Text = TextId> {
  readonly index: number
  readonly ended: AnswerEnd
  /** What was done with it. */
  readonly became: 'shown' | 'left' | 'unusable'
  /** As the model said it; null where nothing may be kept, or came. */
  readonly text: Text | null
  /** Why it failed or could not be used. */
  readonly detail: Text | null
}

/** How an answer ended: by itself, at its length, withheld by the endpoint, `stopped` by us, or by a failure. */
export type AnswerEnd = 'stop' | 'length' | 'filtered' | 'stopped' | FailureReason

/** A record of the log, whichever it is. Of the first format a prompt says no type. */
export type PromptLogRecord = (PromptRecord & { readonly type?: 'sent' }) | HeldBackRecord | AnswerRecord

/** A prompt with its answer, if it has come. */
export interface AnsweredPrompt extends PromptRecord {
  readonly answer: AnswerRecord | null
}

/** Every text that a prompt and its answer rest on. */
export function textsOfPrompt({ messages, answer }: Pick<AnsweredPrompt, 'messages' | 'answer'>): readonly TextId[] {
  const said = answer?.answers.flatMap(({ text, detail }) => [text, detail]) ?? []
  return [...messages.map(({ content }) => content), ...said.filter(id => id !== null)]
}

/** What only these prompts rest on: a system message goes out with many, and stays with those that are not hit. */
export function textsOfNoOther(hit: readonly AnsweredPrompt[], all: readonly AnsweredPrompt[]): readonly TextId[] {
  const isHit = new Set(hit)
  const kept = new Set(all.filter(prompt => !isHit.has(prompt)).flatMap(textsOfPrompt))
  return [...new Set(hit.flatMap(textsOfPrompt))].filter(id => !kept.has(id))
}
