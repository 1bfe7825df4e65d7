import { fitSeam, sentences } from '@understudy/prose'
import { bareAnswer } from './bare-answer.ts'

/** How much of what came an announcement may take; until then nothing is shown. */
const ANNOUNCED_WITHIN = 16
/** An overlap with the text after the caret has to be this long, or all of it, to be one. */
const LEAST_OVERLAP = 8

/** Where a continuation is to stand. */
export interface Seam {
  readonly before: string
  readonly after: string
}

/**
 * The continuation in an answer that has come so far: unwrapped, without the words before the caret said again, cut
 * where it runs into the words after it, one paragraph, its seam spaces right. As `raw` grows the result only ever
 * grows; what may yet turn out to be a repetition is held back until `done`.
 */
export function shapeContinuation(raw: string, { before, after }: Seam, done: boolean): string {
  if (!done && raw.trimStart().length < ANNOUNCED_WITHIN) return ''
  const answer = bareAnswer(raw)
  const fresh = withoutEcho(answer, before, done)
  if (fresh === null) return ''
  const [paragraph = ''] = fresh.replace(/^\s*\n+/u, '').split('\n', 1)
  const fitted = fitSeam(before, paragraph)
  return beforeOverlap(fitted, after, done)
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
  const last = sentences(before.slice(-600)).slice(-3)
  return last.map(({ from }) => before.slice(-600).slice(from).trim()).filter(tail => tail.length >= LEAST_OVERLAP)
}

function beforeOverlap(text: string, after: string, done: boolean): string {
  const next = after.trimStart().split('\n', 1)[0] ?? ''
  if (next === '') return text
  const head = next.slice(0, Math.max(LEAST_OVERLAP, 24))
  const at = text.indexOf(head)
  if (at >= 0) return text.slice(0, at).trimEnd()
  const held = overlapLength(text, head)
  return done && held < Math.min(LEAST_OVERLAP, head.length) ? text : text.slice(0, text.length - held)
}

/** Length of the longest end of `text` that is a beginning of `head`. */
function overlapLength(text: string, head: string): number {
  for (let length = Math.min(text.length, head.length); length > 0; length--) {
    if (text.endsWith(head.slice(0, length))) return length
  }
  return 0
}
