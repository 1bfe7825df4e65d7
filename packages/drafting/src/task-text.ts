import { selectedText, type ContinuationRequest, type RewriteKind, type RewriteRequest } from '@understudy/contracts'
import { fenced } from './fence.ts'
import { rewritable } from './passage-of.ts'
import type { Room } from './room.ts'

/** What a request fills `{text}` and `{task}` with. */
export interface TaskText {
  readonly text: string
  readonly task: string
}

/** Of each that was passed by, its beginning: another one has to begin otherwise. */
const SEEN_CHARS = 400
const WISH_CHARS = 4_000
/** Fewer words than this are often less than a sentence. */
const A_SENTENCE = 12

export function continuationTask(
  { before, after, passedBy = [], paragraphs = 1 }: ContinuationRequest,
  { words, room }: { readonly words: number; readonly room: Room },
): TaskText {
  const where =
    paragraphs === 1 ? 'in the same paragraph' : `in ${paragraphs} paragraphs at most, with a blank line between them`
  const seen = passedBy.slice(-room.seen).map(text => fenced('seen', text.slice(0, SEEN_CHARS)))
  const isOpen = after.trim() === ''
  return {
    text: together([
      fenced('before', before.slice(-room.before)),
      ...(isOpen || room.after === 0 ? [] : [fenced('after', after.slice(0, room.after))]),
      ...seen,
    ]),
    task: together([
      `in ${words} words or fewer, ${where}.`,
      isOpen || room.after === 0
        ? `Repeat nothing of <before>. ${words < A_SENTENCE ? 'Break off at a comma rather than write more.' : 'End with a whole sentence.'}`
        : 'Repeat nothing of <before>, and nothing of <after>: what you write leads up to it.',
      ...(seen.length === 0
        ? []
        : ['The writer has read each <seen> and wants another: begin otherwise, go elsewhere.']),
    ]),
  }
}

export function rewriteTask(
  { before, after, selected, kind, instruction }: RewriteRequest,
  room: Pick<Room, 'before' | 'after'>,
): TaskText {
  return {
    text: together([
      fenced('before', before.slice(-room.before / 2)),
      ...(room.after === 0 ? [] : [fenced('after', after.slice(0, room.after))]),
      ...(kind === 'instruction' ? [fenced('wish', instruction.slice(0, WISH_CHARS))] : []),
      fenced('passage', selectedText(selected)),
    ]),
    task: `Answer with the passage rewritten, ${shapeOf(kind, rewritable(selected).length)}`,
  }
}

/** Speech is set by speaker, and a wish may be for other paragraphs; else they are as many as they were. */
function shapeOf(kind: RewriteKind, paragraphs: number): string {
  if (kind === 'dialogue' || kind === 'instruction') return 'with a blank line between paragraphs.'
  return paragraphs === 1 ? 'as one paragraph.' : `in exactly ${paragraphs} paragraphs with a blank line between them.`
}

function together(parts: readonly string[]): string {
  return parts.join('\n\n')
}
