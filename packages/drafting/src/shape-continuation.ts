import { hasSpacelessScript, sentences, wordCount } from '@understudy/prose'
import { bareAnswer, hasBegun } from './bare-answer.ts'
import { joinSeam } from './join-seam.ts'
import { likeManuscript } from './like-manuscript.ts'

/** An end of the answer has to share this much with the words after the caret to be them said again. */
const LEAST_OVERLAP = 8
/** How much of the words after the caret is looked for. */
const HEAD_CHARS = 24
/** How far back words may come from that are said again. */
const ECHO_CHARS = 600
/** After this many words a continuation ends with its sentence. */
const ENOUGH_WORDS = 40

/** Where a continuation is to stand. */
export interface Seam {
  readonly before: string
  readonly after: string
}

export interface ShapedContinuation {
  readonly text: string
  /** Whether nothing that may still come would be shown. */
  readonly closed: boolean
}

/** How far the answer is: still coming, ended by itself, or cut at its token limit. */
export type Progress = 'coming' | 'ended' | 'cut'

const NOTHING: ShapedContinuation = { text: '', closed: false }

/**
 * The continuation in an answer that has come so far: unwrapped, without the words before the caret said again, its seam
 * space right, one paragraph, cut where it runs into the words after the caret. The first sentence streams, later ones
 * come whole. As `raw` grows, what was shown stays.
 */
export function shapeContinuation(raw: string, { before, after }: Seam, progress: Progress): ShapedContinuation {
  const done = progress !== 'coming'
  // a mark of the prompt may be on its way
  const answer = done ? raw : raw.replace(/<\/?\w*$/u, '')
  if (!done && !hasBegun(answer)) return NOTHING
  const fresh = withoutEcho(bareAnswer(answer), before, done)
  if (fresh === null) return NOTHING
  const [paragraph = '', ...more] = fresh.replace(/^\s*\n\s*/u, '').split('\n')
  const isWhole = more.length > 0 && paragraph.trim() !== ''
  const set = likeManuscript(paragraph, before + after, before.at(-1))
  const joined = joinSeam(before, set, { book: before + after, done: done || isWhole })
  if (joined === null) return NOTHING
  const { text, met } = beforeOverlap(joined.trimEnd(), after, done || isWhole)
  const closed = isWhole || met
  const shaped = inSentences(text, closed ? 'ended' : progress, closed)
  return shaped.closed || done ? { ...shaped, text: meeting(shaped.text, after) } : shaped
}

/** Null while it may still be an echo. */
function withoutEcho(answer: string, before: string, done: boolean): string | null {
  const text = answer.trimStart()
  for (const tail of tailsOf(before)) {
    if (text.startsWith(tail)) return text.slice(tail.length)
    if (!done && tail.startsWith(text)) return null
  }
  return answer
}

/** What a model might say again: the last three sentences, the last two, the last one, also when it is unfinished. */
function tailsOf(before: string): readonly string[] {
  const near = before.slice(-ECHO_CHARS)
  const last = sentences(near).slice(-3)
  return last.map(({ from }) => near.slice(from).trim()).filter(tail => tail.length >= LEAST_OVERLAP)
}

function beforeOverlap(text: string, after: string, done: boolean): { readonly text: string; readonly met: boolean } {
  const head = (after.trimStart().split('\n', 1)[0] ?? '').slice(0, HEAD_CHARS).trimEnd()
  if (head === '') return { text, met: false }
  const at = head.length >= LEAST_OVERLAP ? text.indexOf(head) : -1
  if (at >= 0) return { text: text.slice(0, at).trimEnd(), met: true }
  const held = overlapLength(text, head)
  const isOverlap = held >= Math.min(LEAST_OVERLAP, head.length)
  return { text: done && !isOverlap ? text : text.slice(0, text.length - held), met: false }
}

/** Length of the longest end of `text` that is a beginning of `head`. */
function overlapLength(text: string, head: string): number {
  for (let length = Math.min(text.length, head.length); length > 0; length--) {
    if (text.endsWith(head.slice(0, length))) return length
  }
  return 0
}

/** A half sentence stays only where it is all there is, or the model meant it so. */
function inSentences(text: string, progress: Progress, closed: boolean): ShapedContinuation {
  const all = sentences(text)
  let words = 0
  for (const { text: sentence, to } of all.slice(0, -1)) {
    words += wordCount(sentence)
    if (words >= ENOUGH_WORDS) return { text: text.slice(0, to), closed: true }
  }
  const last = all.length < 2 ? undefined : all.at(-2)
  if (progress === 'ended' || last === undefined) return { text: text.trimEnd(), closed }
  return { text: text.slice(0, last.to), closed }
}

/** With a space before the word it was put in front of. */
function meeting(text: string, after: string): string {
  return /[^\s—-]$/u.test(text) && /^[\p{L}\p{N}“"‘]/u.test(after) && !hasSpacelessScript(after.slice(0, 1))
    ? `${text} `
    : text
}
