import type { Hunk, SelectedBlock } from '@understudy/contracts'
import { applyEdits, diffWords, wordCount, type TextEdit } from '@understudy/prose'
import { bareAnswer, isRefusal, unquoted } from './bare-answer.ts'
import { hunkOf, sparesLeaves, type HunkSource } from './hunk-of.ts'
import { likeManuscript } from './like-manuscript.ts'

/** A rewrite more than this many times as long as the passage, and then some, is nonsense. */
const LONGEST = { times: 8, words: 200 }

export type ReadRewrite =
  | { readonly ok: true; readonly text: string; readonly hunks: readonly Hunk[] }
  /** Why the answer cannot be used. */
  | { readonly ok: false; readonly detail: string }

/**
 * An answer as hunks over the selected blocks. The passage again gives no hunks. A selected leaf that is no text
 * survives: an edit that would delete it is left out. Paragraphs must be as many as were selected.
 */
export function readRewrite(answer: string, selected: readonly SelectedBlock[], source: HunkSource): ReadRewrite {
  const whole = selected.map(passageOf).join('\n\n')
  const bare = unquoted(bareAnswer(answer), whole).trim()
  if (bare === '') return { ok: false, detail: 'the answer is empty' }
  if (isRefusal(bare)) return { ok: false, detail: 'the model declined' }
  if (isFarTooLong(bare, whole)) return { ok: false, detail: 'the answer is far too long' }
  const asked = rewritable(selected)
  const paragraphs = paragraphsOf(bare, asked)
  if (paragraphs.length !== asked.length)
    return { ok: false, detail: `${asked.length} paragraphs were asked for and ${paragraphs.length} came` }
  const edits = new Map(asked.map((block, index) => [block, editsTo(block, paragraphs[index] ?? '')]))
  return {
    ok: true,
    text: selected.map(block => applyEdits(passageOf(block), edits.get(block) ?? [])).join('\n\n'),
    hunks: asked.flatMap(block => hunksFrom(block, edits.get(block) ?? [], source)),
  }
}

/** The blocks with words in them; an empty line of a selection is nothing to rewrite. */
export function rewritable(selected: readonly SelectedBlock[]): readonly SelectedBlock[] {
  return selected.filter(block => passageOf(block).trim() !== '')
}

export function isFarTooLong(answer: string, passage: string): boolean {
  return wordCount(answer) > wordCount(passage) * LONGEST.times + LONGEST.words
}

/** The selected part of a block. */
export function passageOf({ text, from, to }: SelectedBlock): string {
  return text.slice(from, to)
}

export function hunksFrom(block: SelectedBlock, edits: readonly TextEdit[], source: HunkSource): readonly Hunk[] {
  const place = { block: block.block, start: block.from, passage: passageOf(block) }
  return edits.map(edit => hunkOf(place, edit, source))
}

/** Spaces at the ends of a passage are where it joins the rest, and stay. */
export function endSpacesOf(passage: string): { readonly lead: string; readonly trail: string } {
  const [lead = ''] = /^\s*/u.exec(passage) ?? []
  const [trail = ''] = /\s*$/u.exec(passage.slice(lead.length)) ?? []
  return { lead, trail }
}

/** Prose set like the block it is for. A selection that stops short of its sentence's end is given none. */
export function setLike(block: SelectedBlock, paragraph: string): string {
  const set = likeManuscript(paragraph.trim(), block.text)
  const goesOn = /^\s*[\p{Ll}\p{N},;:—–]/u.test(block.text.slice(block.to))
  return goesOn && !/[.!?]\s*$/u.test(passageOf(block)) ? set.replace(/\.$/u, '') : set
}

function editsTo(block: SelectedBlock, paragraph: string): readonly TextEdit[] {
  const passage = passageOf(block)
  const { lead, trail } = endSpacesOf(passage)
  return diffWords(passage, lead + setLike(block, paragraph) + trail).filter(edit => sparesLeaves(passage, edit))
}

/** One selected paragraph stays one, however the model broke its answer; a break inside the passage is a line's. */
function paragraphsOf(text: string, asked: readonly SelectedBlock[]): readonly string[] {
  const hasLines = asked.map(block => passageOf(block).includes('\n'))
  if (asked.length === 1) return [hasLines[0] === true ? text.replace(/\n\s*\n/gu, '\n') : inOneLine(text)]
  const spaced = text.split(/\n[ \t]*\n\s*/u)
  if (spaced.length !== asked.length && !hasLines.includes(true)) return text.split(/\s*\n\s*/u)
  return spaced.map((paragraph, index) => (hasLines[index] === true ? paragraph : inOneLine(paragraph)))
}

/** A paragraph on one line; of a growing text the result only grows. */
export function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ')
}
