import {
  selectedText,
  type Brief,
  type ContinuationRequest,
  type ModelPrompt,
  type RewriteKind,
  type RewriteRequest,
} from '@understudy/contracts'
import { wordCount } from '@understudy/prose'
import { fillTemplate } from './fill-template.ts'
import { foundNotes, placeNotes } from './place-notes.ts'
import type { ParsedTemplate, TemplateSlot } from './prompt-template.ts'
import { continuationTask, rewriteTask, type TaskText } from './task-text.ts'
import { writerSlots, type ExampleBudget } from './writer-slots.ts'

/** Longest continuation asked for. One or two sentences are read at a glance; more is somebody else's story. */
const CONTINUATION_WORDS = 40
/** A model that is asked for fewer still gets the room to end a sentence in. */
const LEAST_ROOM = 20
/** Tokens for a word of English fiction with its punctuation, on the safe side. */
const TOKENS_PER_WORD = 2
const GROWING: ReadonlySet<RewriteKind> = new Set(['expand', 'describe', 'instruction'])

/** What a prompt is made with, beside the request and the brief. */
export interface PromptMaking {
  readonly template: ParsedTemplate
  readonly examples: ExampleBudget
  /** What the host looked up. */
  readonly found: readonly string[]
}

export function continuationPrompt(request: ContinuationRequest, brief: Brief, making: PromptMaking): ModelPrompt {
  const { paragraphs = 1, words = CONTINUATION_WORDS * paragraphs } = request
  return {
    messages: messagesOf(continuationTask(request, words), request.before, brief, making),
    candidates: 1,
    // room to end the sentence in; what comes after is not shown
    maxTokens: 2 * Math.max(LEAST_ROOM, words) * TOKENS_PER_WORD,
    temperature: 0.8,
    stop: [],
  }
}

export function rewritePrompt(request: RewriteRequest, brief: Brief, making: PromptMaking): ModelPrompt {
  const passage = selectedText(request.selected)
  return {
    messages: messagesOf(rewriteTask(request), passage, brief, making),
    candidates: Math.max(1, request.candidates),
    maxTokens: 100 + wordCount(passage) * TOKENS_PER_WORD * (GROWING.has(request.kind) ? 3 : 2),
    temperature: request.kind === 'proof' ? 0.2 : 0.8,
    stop: [],
  }
}

function messagesOf(
  { text, task }: TaskText,
  passage: string,
  brief: Brief,
  { template, examples, found }: PromptMaking,
): ModelPrompt['messages'] {
  const values = writerSlots(brief, template.slots, examples)
  const given = new Map<TemplateSlot, string>([
    ...values,
    ['tools', [...placeNotes(passage, brief), ...foundNotes(found)].join('\n\n')],
    ['text', text],
    ['task', task],
  ])
  const { system, user } = fillTemplate(template, slot => given.get(slot) ?? '')
  return [
    { role: 'system', content: system },
    { role: 'user', content: user },
  ]
}
