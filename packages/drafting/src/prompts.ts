import {
  selectedText,
  type Brief,
  type ContinuationRequest,
  type ModelMessage,
  type ModelPrompt,
  type RewriteKind,
  type RewriteRequest,
} from '@understudy/contracts'
import { wordCount } from '@understudy/prose'
import { fenced } from './fence.ts'
import { placeNotes } from './place-notes.ts'
import { rewritable } from './read-rewrite.ts'
import { ROLE } from './role.ts'

/** Most of the surroundings that goes along, in characters. What is nearest matters most. */
export const BEFORE_CHARS = 3_000
const AFTER_CHARS = 600
/** Longest continuation asked for. One or two sentences are read at a glance; more is somebody else's story. */
const CONTINUATION_WORDS = 40
/** A model that is asked for fewer still gets the room to end a sentence in. */
const LEAST_ROOM = 20
/** Fewer words than this are often less than a sentence. */
const A_SENTENCE = 12
/** Tokens for a word of English fiction with its punctuation, on the safe side. */
const TOKENS_PER_WORD = 2

const ASKED: Readonly<Record<RewriteKind, string>> = {
  tighten: 'Tighten the passage: the same events and the same voice in fewer words.',
  expand: 'Expand the passage: let the reader see and hear more of the same moment. Add no events.',
  voice: 'Rewrite the passage the way this writer would have written it. Keep what happens.',
  dialogue: 'Improve the dialogue of the passage: how people speak and how it is tagged. Keep what is said.',
  proof: 'Correct spelling, grammar and punctuation in the passage. Change nothing else.',
  describe: 'Describe what the passage names through the senses of whoever is looking. Add no events.',
  instruction: 'Change the passage as the writer wishes in <wish>, and only so far.',
}

/** The stable part goes first and the volatile part last, so that a prefix cache holds for a sitting. */
export function continuationPrompt(request: ContinuationRequest, brief: Brief): ModelPrompt {
  const { before, after, passedBy = [], paragraphs: count = 1 } = request
  const words = request.words ?? CONTINUATION_WORDS * count
  const where = count === 1 ? 'in the same paragraph' : `in ${count} paragraphs at most, with a blank line between them`
  const task = [
    fenced('before', before.slice(-BEFORE_CHARS)),
    ...(after.trim() === '' ? [] : [fenced('after', after.slice(0, AFTER_CHARS))]),
    ...passedBy.map(text => fenced('seen', text)),
    `Write what comes next, in ${words} words or fewer, from the very character where <before> ends, ${where}.`,
    after.trim() === ''
      ? `Repeat nothing of <before>. ${words < A_SENTENCE ? 'Break off at a comma rather than write more.' : 'End with a whole sentence.'}`
      : 'Repeat nothing of <before>, and nothing of <after>: what you write leads up to it.',
    ...(passedBy.length === 0
      ? []
      : ['The writer has read each <seen> and wants another: begin otherwise, go elsewhere.']),
  ]
  return {
    messages: [system(brief), user([...volatile(brief), ...placeNotes(before, brief), ...task])],
    candidates: 1,
    // room to end the sentence in; what comes after is not shown
    maxTokens: 2 * Math.max(LEAST_ROOM, words) * TOKENS_PER_WORD,
    temperature: 0.8,
    stop: [],
  }
}

export function rewritePrompt(request: RewriteRequest, brief: Brief): ModelPrompt {
  const passage = selectedText(request.selected)
  const paragraphs = rewritable(request.selected).length
  const shape = `Answer with the passage rewritten, ${shapeOf(request.kind, paragraphs)}`
  const task = [
    fenced('before', request.before.slice(-BEFORE_CHARS / 2)),
    fenced('after', request.after.slice(0, AFTER_CHARS)),
    ...(request.kind === 'instruction' ? [fenced('wish', request.instruction)] : []),
    fenced('passage', passage),
    `${ASKED[request.kind]} Names, numbers and events stay as they are. ${shape}`,
  ]
  return {
    messages: [system(brief), user([...volatile(brief), ...placeNotes(passage, brief), ...task])],
    candidates: Math.max(1, request.candidates),
    maxTokens: 100 + wordCount(passage) * TOKENS_PER_WORD * (GROWING.has(request.kind) ? 3 : 2),
    temperature: request.kind === 'proof' ? 0.2 : 0.8,
    stop: [],
  }
}

/** Speech is set by speaker, and a wish may be for other paragraphs; else they are as many as they were. */
function shapeOf(kind: RewriteKind, paragraphs: number): string {
  if (kind === 'dialogue' || kind === 'instruction') return 'with a blank line between paragraphs.'
  return paragraphs === 1 ? 'as one paragraph.' : `in exactly ${paragraphs} paragraphs with a blank line between them.`
}

const GROWING: ReadonlySet<RewriteKind> = new Set(['expand', 'describe', 'instruction'])

function system({ persona }: Brief): ModelMessage {
  return { role: 'system', content: paragraphs([ROLE, persona.core]) }
}

function user(parts: readonly string[]): ModelMessage {
  return { role: 'user', content: paragraphs(parts) }
}

/** What depends on the place: what the persona says of it, how the writer writes, what they turned down. */
function volatile({ persona, extensions, exemplars, counterexamples }: Brief): readonly string[] {
  return [
    ...Object.values(extensions),
    ...exemplars.map(text => `The writer’s own prose, to write like:\n${fenced('own', text)}`),
    ...counterexamples.map(text => `Turned down by the writer, not to write like:\n${fenced('refused', text)}`),
    persona.scoped,
  ]
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter(part => part.trim() !== '').join('\n\n')
}
