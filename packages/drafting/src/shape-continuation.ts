import { beforeOverlap, hasSpacelessScript, withoutEcho } from '@understudy/prose'
import { bareAnswer, hasBegun } from './bare-answer.ts'
import { joinSeam } from './join-seam.ts'
import { likeManuscript } from './like-manuscript.ts'
import { FULL_ROOM } from './room.ts'
import { sentenceReader, type CountedSentence, type SentenceReader } from './sentence-reader.ts'

/** After this many words a paragraph, a continuation ends with its sentence. */
const ENOUGH_WORDS = 40

/** Where a continuation is to stand. */
export interface Seam {
  readonly before: string
  readonly after: string
  /** How many paragraphs may be shown, the rest of this one counted; one where absent. */
  readonly paragraphs?: number
  /** How many words are wished, about; `ENOUGH_WORDS` a paragraph where absent. */
  readonly words?: number
  /** How many characters of `before` the model was given; as many as go along where it has room where absent. */
  readonly sent?: number
}

export interface ShapedContinuation {
  readonly text: string
  /** Whether nothing that may still come would be shown. */
  readonly closed: boolean
  /** What has to come for more to show: the next word, or the end of a sentence. */
  readonly awaits: 'word' | 'sentence'
}

/** How far the answer is: still coming, ended by itself, or cut at its token limit. */
export type Progress = 'coming' | 'ended' | 'cut'

const NOTHING: ShapedContinuation = { text: '', closed: false, awaits: 'word' }

/**
 * The continuation in an answer that has come so far: unwrapped, without the words before the caret said again, its seam
 * space right, as many paragraphs as are wished with a blank line between, cut where it runs into the words after the
 * caret. The first sentence streams, later ones come whole. As `raw` grows, what was shown stays; `read` is then to be
 * the same one.
 */
export function shapeContinuation(
  raw: string,
  seam: Seam,
  progress: Progress,
  read: SentenceReader = sentenceReader(),
): ShapedContinuation {
  const { before, after, paragraphs = 1, words: enough = ENOUGH_WORDS * paragraphs } = seam
  const book = before + after
  const done = progress !== 'coming'
  const fresh = freshAnswer(raw, seam, done)
  if (fresh === null) return NOTHING
  const lines = fresh.replace(/^\s*\n\s*/u, '').split(/[^\S\n]*\n\s*/u)
  const [first = '', ...more] = lines.slice(0, paragraphs)
  const set = likeManuscript(first, book, before.at(-1))
  const joined = joinSeam(before, set, { book, done: done || (lines.length > 1 && first.trim() !== '') })
  if (joined === null) return NOTHING
  const isWhole = lines.length > paragraphs && first.trim() !== ''
  const whole = [joined, ...more.map(line => likeManuscript(line, book, '\n'))].join('\n\n').trimEnd()
  const { text, met } = beforeOverlap(whole, after, done || isWhole)
  const closed = isWhole || met
  const shaped = inSentences(text, read(text), { progress: closed ? 'ended' : progress, closed, enough })
  return shaped.closed || done ? { ...shaped, text: meeting(shaped.text, after) } : shaped
}

/** The answer without wrapping, markup, and words of the manuscript said again; null while it cannot be told. */
function freshAnswer(raw: string, { before, after, sent = FULL_ROOM.before }: Seam, done: boolean): string | null {
  // a mark of the prompt, or a tag, may be on its way
  const answer = done ? raw : raw.replace(/<[^>\n]{0,80}$/u, '')
  if (!done && !hasBegun(answer)) return null
  const bare = bareAnswer(answer, before.slice(before.lastIndexOf('\n') + 1))
  const prose = HAS_TAGS.test(before + after) ? bare : bare.replace(/<br\b[^>\n]*>/giu, '\n').replace(INLINE_TAGS, '')
  const rest = withoutWholeEcho(prose, before.slice(-sent).trim(), done)
  return rest === null ? null : withoutEcho(rest, before, done)
}

const HAS_TAGS = /<\/?\p{L}/u
const INLINE_TAGS =
  /<\/?(?:a|abbr|b|body|code|em|font|h[1-6]|html|i|li|mark|ol|s|small|span|strong|sub|sup|u|ul)\b[^>\n]*>/giu
/** So many characters in a row are no chance. */
const ECHO_HEAD = 40

/** A model may say all of what it was given before it goes on. Null while it is still at it. */
function withoutWholeEcho(answer: string, sent: string, done: boolean): string | null {
  const said = answer.trimStart()
  const head = sent.slice(0, ECHO_HEAD)
  if (head.length < ECHO_HEAD) return answer
  if (!said.startsWith(head)) return !done && head.startsWith(said) ? null : answer
  const tail = sent.slice(-ECHO_HEAD)
  const end = said.indexOf(tail)
  if (end < 0) return done ? '' : null
  return said.slice(end + tail.length)
}

/** A half sentence stays only where it is all there is, or the model meant it so. */
function inSentences(
  text: string,
  all: readonly CountedSentence[],
  { progress, closed, enough }: { readonly progress: Progress; readonly closed: boolean; readonly enough: number },
): ShapedContinuation {
  let count = 0
  for (const { to, words } of all.slice(0, -1)) {
    count += words
    if (count >= enough) return { text: text.slice(0, to), closed: true, awaits: 'sentence' }
  }
  const last = all.length < 2 ? undefined : all.at(-2)
  if (progress === 'ended' || last === undefined) return { text: text.trimEnd(), closed, awaits: 'word' }
  return { text: text.slice(0, last.to), closed, awaits: 'sentence' }
}

/** With a space before the word it was put in front of. */
function meeting(text: string, after: string): string {
  return /[^\s—-]$/u.test(text) && /^[\p{L}\p{N}“"‘]/u.test(after) && !hasSpacelessScript(after.slice(0, 1))
    ? `${text} `
    : text
}
