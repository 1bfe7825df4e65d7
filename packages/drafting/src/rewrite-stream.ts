import type { Hunk, SelectedBlock } from '@understudy/contracts'
import { applyEdits, sentences, type TextEdit } from '@understudy/prose'
import { alignSentences } from './align-sentences.ts'
import { bareAnswer, hasBegun, isRefusal } from './bare-answer.ts'
import { flatEdits, flatPassage, flatText, hunksFrom, unflattened } from './flat-passage.ts'
import type { HunkSource } from './hunk-of.ts'
import { likeManuscript } from './like-manuscript.ts'
import { passageOf, rewritable } from './passage-of.ts'
import { inOneLine, isFarTooLong, readRewrite, type AnswerSource, type ReadRewrite } from './read-rewrite.ts'
import { holdsPrompt } from './repeats-prompt.ts'
import { endSpacesOf, setLike } from './rewritten-blocks.ts'

/** From this share of common words a sentence is an anchor: what stands before it is settled. */
const ANCHOR = 0.5
/** A paragraph with longer ones is compared when it is complete: aligning costs the product of the sentences. */
const MOST_SENTENCES = 80

/** A rewrite that is read while it comes. */
export interface RewriteStream {
  /** The hunks that the answer so far has settled, each given once. */
  take(answer: string): readonly Hunk[]
  /** What is left to say once the answer has ended, or was cut off; its text counts all hunks. */
  finish(answer: string, cut: boolean): ReadRewrite
}

/** One passage and how far both texts are settled. */
interface Settling {
  readonly block: SelectedBlock
  readonly passage: string
  fromPassage: number
  fromAnswer: number
  readonly edits: TextEdit[]
}

/**
 * Reads the only answer to a rewrite of one paragraph. A hunk is given once its sentence and the next have aligned, so
 * that it never has to be taken back; what has not come yet never shows as deleted. A rewrite of several paragraphs is
 * read when it is complete, because only then is it sure which is which.
 */
export function rewriteStream(selected: readonly SelectedBlock[], source: AnswerSource): RewriteStream {
  const [block, ...others] = rewritable(selected)
  if (block === undefined || others.length > 0 || !canStream(block)) return wholeOnly(selected, source)
  const { lead, trail } = endSpacesOf(passageOf(block))
  const state: Settling = { block, passage: passageOf(block), fromPassage: lead.length, fromAnswer: 0, edits: [] }

  return {
    take(answer) {
      if (!hasBegun(answer) || isWrapped(answer, state.passage) || isRefusal(answer)) return []
      if (holdsPrompt(answer, state.passage, source.own)) return []
      const [first = '', ...more] = paragraphsOf(bareAnswer(answer, state.passage).trimStart())
      // what is parted is compared when it is complete, and the passage may be said again before its rewrite
      return more.length > 0 || state.passage.trim().startsWith(first.trim())
        ? []
        : settle(state, likeManuscript(first, block.text), source)
    },
    finish(answer, cut) {
      if (state.fromAnswer === 0) {
        return cut ? { ok: false, detail: 'the answer was cut off' } : readRewrite(answer, selected, source)
      }
      const paragraph = setLike(block, wholeOf(block, paragraphsOf(bareAnswer(answer, state.passage).trim())))
      const isStory = !isFarTooLong(paragraph, state.passage) && !holdsPrompt(paragraph, state.passage, source.own)
      const usable = !cut && isStory && paragraph.length >= state.fromAnswer
      const to = state.passage.length
      const edits = usable ? editsUpTo(state, to, paragraph.slice(state.fromAnswer) + trail) : []
      const hunks = commit(state, { to, edits }, source)
      return { ok: true, text: textOf(selected, state), hunks }
    },
  }
}

function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n[ \t]*\n\s*(?=\S)/u).map(inOneLine)
}

/** In a cell of a table one paragraph stays one. */
function wholeOf({ type }: SelectedBlock, paragraphs: readonly string[]): string {
  return type === 'cell' ? paragraphs.join(' ') : flatText(paragraphs.map(paragraph => paragraph.trim()))
}

/** A break inside the passage, and a very long one, are read at the end. */
function canStream(block: SelectedBlock): boolean {
  const passage = passageOf(block)
  return !passage.includes('\n') && sentences(passage).length <= MOST_SENTENCES
}

/** Quotation marks around the whole can be told from speech only at the end. */
function isWrapped(answer: string, passage: string): boolean {
  return /^["“]/u.test(answer.trimStart()) && !/^["“]/u.test(passage.trimStart())
}

function settle(state: Settling, paragraph: string, source: HunkSource): readonly Hunk[] {
  const old = sentences(state.passage.slice(state.fromPassage))
  // the last sentence may still grow
  const fresh = sentences(paragraph.slice(state.fromAnswer)).slice(0, -1)
  if (fresh.length < 2 || fresh.length > MOST_SENTENCES) return []
  const beads = alignSentences(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
  )
  for (const { likeness, fromA, fromB } of beads.toReversed()) {
    const [before, upTo] = [old[fromA]?.from ?? 0, fresh[fromB]?.from ?? 0]
    if (likeness < ANCHOR || before === 0 || upTo === 0) continue
    const to = state.fromPassage + before
    const edits = editsUpTo(state, to, paragraph.slice(state.fromAnswer, state.fromAnswer + upTo))
    // an edit at the very end could touch the next one, and neither could be taken alone
    if (edits.at(-1)?.to === to) continue
    state.fromAnswer += upTo
    return commit(state, { to, edits }, source)
  }
  return []
}

/** What makes `text` of the passage from where it is settled up to `to`. */
function editsUpTo({ passage, fromPassage }: Settling, to: number, text: string): readonly TextEdit[] {
  return flatEdits(passage.slice(fromPassage, to), text).map(edit => ({
    from: edit.from + fromPassage,
    to: edit.to + fromPassage,
    text: edit.text,
  }))
}

function commit(
  state: Settling,
  { to, edits }: { readonly to: number; readonly edits: readonly TextEdit[] },
  source: HunkSource,
): readonly Hunk[] {
  state.edits.push(...edits)
  state.fromPassage = to
  return hunksFrom(flatPassage([state.block]), edits, source)
}

function textOf(selected: readonly SelectedBlock[], { block, edits, passage }: Settling): string {
  return selected.map(each => (each === block ? unflattened(applyEdits(passage, edits)) : passageOf(each))).join('\n\n')
}

function wholeOnly(selected: readonly SelectedBlock[], source: AnswerSource): RewriteStream {
  return {
    take: () => [],
    finish: (answer, cut) =>
      cut ? { ok: false, detail: 'the answer was cut off' } : readRewrite(answer, selected, source),
  }
}
