import {
  selectedText,
  type Brief,
  type ContinuationRequest,
  type ModelMessage,
  type ModelPrompt,
  type RewriteKind,
  type RewriteRequest,
  type TokenCounter,
} from '@understudy/contracts'
import { wordCount } from '@understudy/prose'
import { fillTemplate } from './fill-template.ts'
import { foundNotes, placeNotes } from './place-notes.ts'
import type { ParsedTemplate, TemplateSlot } from './prompt-template.ts'
import { FULL_ROOM, withinRoom, type Room } from './room.ts'
import { continuationTask, rewriteTask, type TaskText } from './task-text.ts'
import { writerSlots } from './writer-slots.ts'

/** Longest continuation asked for. One or two sentences are read at a glance; more is somebody else's story. */
const CONTINUATION_WORDS = 40
/** A model that is asked for fewer still gets the room to end a sentence in. */
const LEAST_ROOM = 20
/** Tokens for a word of English fiction with its punctuation, on the safe side. */
const TOKENS_PER_WORD = 2
const GROWING: ReadonlySet<RewriteKind> = new Set(['expand', 'describe', 'instruction'])
/** What chat templates put around each message, in tokens. */
const AROUND_MESSAGE = 10

/** What a prompt is made with, beside the request and the brief. */
export interface PromptMaking {
  readonly template: ParsedTemplate
  readonly exampleTokens: number
  readonly count: TokenCounter
  /** What the model reads and writes at most, together; null where nobody knows. */
  readonly contextTokens: number | null
  /** What the host looked up. */
  readonly found: readonly string[]
}

/** A prompt, and how many characters of the text before went along. Null where the model has no room for it. */
export interface Drafted {
  readonly prompt: ModelPrompt
  readonly before: number
}

export function continuationPrompt(request: ContinuationRequest, brief: Brief, making: PromptMaking): Drafted | null {
  const { paragraphs = 1, words = CONTINUATION_WORDS * paragraphs } = request
  const asking = {
    candidates: 1,
    // room to end the sentence in; what comes after is not shown
    maxTokens: 2 * Math.max(LEAST_ROOM, words) * TOKENS_PER_WORD,
    temperature: 0.8,
    stop: [],
  }
  return drafted(asking, making, room =>
    messagesOf(continuationTask(request, { words, room }), { passage: request.before, brief, room }, making),
  )
}

export function rewritePrompt(request: RewriteRequest, brief: Brief, making: PromptMaking): Drafted | null {
  const passage = selectedText(request.selected)
  const asking = {
    candidates: Math.max(1, request.candidates),
    maxTokens: 100 + wordCount(passage) * TOKENS_PER_WORD * (GROWING.has(request.kind) ? 3 : 2),
    temperature: request.kind === 'proof' ? 0.2 : 0.8,
    stop: [],
  }
  return drafted(asking, making, room => messagesOf(rewriteTask(request, room), { passage, brief, room }, making))
}

/** With as much as the model has room for. */
function drafted(
  asking: Omit<ModelPrompt, 'messages'>,
  { exampleTokens, contextTokens, count }: PromptMaking,
  messages: (room: Room) => readonly ModelMessage[],
): Drafted | null {
  const size = (all: readonly ModelMessage[]): number =>
    all.reduce((sum, { content }) => sum + count(content) + AROUND_MESSAGE, 0)
  return withinRoom(
    { ...FULL_ROOM, examples: exampleTokens },
    room => ({ prompt: { ...asking, messages: messages(room) }, before: room.before }),
    ({ prompt }) => contextTokens === null || size(prompt.messages) + prompt.maxTokens <= contextTokens,
  )
}

interface Known {
  readonly passage: string
  readonly brief: Brief
  readonly room: Room
}

function messagesOf(
  { text, task }: TaskText,
  { passage, brief, room }: Known,
  { template, count, found }: PromptMaking,
): ModelPrompt['messages'] {
  const values = writerSlots(brief, template.slots, { room, count })
  const notes = [...placeNotes(passage, brief), ...foundNotes(room.found ? found : [])]
  const given = new Map<TemplateSlot, string>([
    ...values,
    ['tools', notes.join('\n\n')],
    ['text', text],
    ['task', task],
  ])
  const { system, user } = fillTemplate(template, slot => given.get(slot) ?? '')
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ]
}
