import { beforeOverlap, hasSpacelessScript, sentences, withoutEcho, wordCount } from '@understudy/prose'
import { bareAnswer, hasBegun } from './bare-answer.ts'
import { joinSeam } from './join-seam.ts'
import { likeManuscript } from './like-manuscript.ts'

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
