import {
  LEAF,
  type CandidateId,
  type Hunk,
  type HunkId,
  type ItemRef,
  type Message,
  type SelectedBlock,
} from '@understudy/contracts'
import { applyEdits, diffWords, wordCount, type TextEdit } from '@understudy/prose'
import { bareAnswer, isRefusal, unquoted } from './bare-answer.ts'

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
export function readRewrite(
  answer: string,
  selected: readonly SelectedBlock[],
  from: { candidate: CandidateId; items: readonly ItemRef[] },
): ReadRewrite {
  const passages = selected.map(({ text, from: start, to }) => text.slice(start, to))
  const bare = unquoted(bareAnswer(answer), passages.join('\n\n')).trim()
  if (bare === '') return { ok: false, detail: 'the answer is empty' }
  if (isRefusal(bare)) return { ok: false, detail: 'the model declined' }
  const most = wordCount(passages.join(' ')) * LONGEST.times + LONGEST.words
  if (wordCount(bare) > most) return { ok: false, detail: 'the answer is far too long' }
  const paragraphs = paragraphsOf(bare, selected.length)
  if (paragraphs.length !== selected.length) {
    return { ok: false, detail: `${selected.length} paragraphs were asked for and ${paragraphs.length} came` }
  }
  const rewritten = selected.map((block, index) =>
    rewriteBlock(block, passages[index] ?? '', paragraphs[index] ?? '', from),
  )
  return {
    ok: true,
    text: rewritten.map(({ text }) => text).join('\n\n'),
    hunks: rewritten.flatMap(({ hunks }) => hunks),
  }
}

/** One selected paragraph stays one, however the model broke its answer. */
function paragraphsOf(text: string, wanted: number): readonly string[] {
  if (wanted === 1) return [text.replace(/\s*\n\s*/gu, ' ')]
  const spaced = text.split(/\n[ \t]*\n\s*/u)
  return spaced.length === wanted ? spaced : text.split(/\s*\n\s*/u)
}

function rewriteBlock(
  { block, from: start }: SelectedBlock,
  passage: string,
  paragraph: string,
  { candidate, items }: { candidate: CandidateId; items: readonly ItemRef[] },
): { readonly text: string; readonly hunks: readonly Hunk[] } {
  const [lead = ''] = /^\s*/u.exec(passage) ?? []
  const [trail = ''] = /\s*$/u.exec(passage) ?? []
  const wanted = passage.trim() === '' ? passage : lead + paragraph.trim() + trail
  const edits = diffWords(passage, wanted).filter(({ from, to }) => !passage.slice(from, to).includes(LEAF))
  const hunks = edits.map((edit): Hunk => {
    const original = passage.slice(edit.from, edit.to)
    const change = { type: 'replace', block, from: start + edit.from, to: start + edit.to, text: edit.text } as const
    const id = `${candidate}/${block}:${change.from}-${change.to}` as HunkId
    return { id, change, original, reason: reasonOf(original, edit), rule: null, items }
  })
  return { text: applyEdits(passage, edits), hunks }
}

/** What the change does, which is all that can honestly be said of it. */
function reasonOf(original: string, { text }: TextEdit): Message {
  if (text.trim() === '') return { key: 'drafting.reason.cut' }
  if (original.trim() === '') return { key: 'drafting.reason.added' }
  const difference = wordCount(text) - wordCount(original)
  if (difference === 0) return { key: 'drafting.reason.reworded' }
  return { key: difference < 0 ? 'drafting.reason.shorter' : 'drafting.reason.fuller' }
}
