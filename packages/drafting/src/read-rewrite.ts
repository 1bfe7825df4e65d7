import type { Hunk, SelectedBlock } from '@understudy/contracts'
import { wordCount } from '@understudy/prose'
import { bareAnswer, isRefusal, unquoted } from './bare-answer.ts'
import type { HunkSource } from './hunk-of.ts'
import { holdsPrompt } from './repeats-prompt.ts'
import { passageOf, rewritable } from './passage-of.ts'
import { withoutPassage } from './without-passage.ts'
import { rewrittenBlocks } from './rewritten-blocks.ts'

/** A rewrite more than this many times as long as the passage, and then some, is nonsense. */
const LONGEST = { times: 8, words: 200 }

/** Whose answer it is, and what it must not say again. */
export interface AnswerSource extends HunkSource {
  /** Sentences of the prompt's own. */
  readonly own: readonly string[]
}

export type ReadRewrite =
  | { readonly ok: true; readonly text: string; readonly hunks: readonly Hunk[] }
  /** Why the answer cannot be used. */
  | { readonly ok: false; readonly detail: string }

/**
 * An answer as hunks over the selected blocks: words, and paragraphs that are parted, joined, put in or gone. The passage
 * again gives no hunks. A selected leaf that is no text survives: an edit that would delete it is left out.
 */
export function readRewrite(answer: string, selected: readonly SelectedBlock[], source: AnswerSource): ReadRewrite {
  const whole = selected.map(passageOf).join('\n\n')
  const bare = unquoted(withoutPassage(bareAnswer(answer, whole), whole), whole).trim()
  if (bare === '') return { ok: false, detail: 'the answer is empty' }
  if (isRefusal(bare)) return { ok: false, detail: 'the model declined' }
  if (isFarTooLong(bare, whole)) return { ok: false, detail: 'the answer is far too long' }
  if (holdsPrompt(bare, whole, source.own)) return { ok: false, detail: 'the model said its prompt again' }
  const asked = rewritable(selected)
  const paragraphs = paragraphsOf(bare, asked)
  const rewritten = rewrittenBlocks(asked, paragraphs, source)
  if (rewritten === null)
    return { ok: false, detail: `${asked.length} paragraphs were asked for and ${paragraphs.length} came` }
  const first = new Map(rewritten.map(one => [one.blocks[0], one]))
  const empty = selected.filter(block => !asked.includes(block))
  const texts = selected.flatMap(block => (empty.includes(block) ? passageOf(block) : (first.get(block)?.text ?? [])))
  return { ok: true, text: texts.join('\n\n'), hunks: rewritten.flatMap(({ hunks }) => hunks) }
}

export function isFarTooLong(answer: string, passage: string): boolean {
  return wordCount(answer) > wordCount(passage) * LONGEST.times + LONGEST.words
}

/** A break inside a passage is a line's; elsewhere a blank line parts paragraphs, or any line where none is blank. */
function paragraphsOf(text: string, asked: readonly SelectedBlock[]): readonly string[] {
  const hasLines = asked.map(block => passageOf(block).includes('\n'))
  if (asked.length === 1 && hasLines[0] === true) return [text.replace(/\n\s*\n/gu, '\n')]
  const spaced = text.split(/\n[ \t]*\n\s*/u)
  if (asked.length > 1 && spaced.length === 1 && !hasLines.includes(true)) return text.split(/\s*\n\s*/u)
  return spaced.map((paragraph, index) => (hasLines[index] === true ? paragraph : inOneLine(paragraph)))
}

/** A paragraph on one line; of a growing text the result only grows. */
export function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ')
}
