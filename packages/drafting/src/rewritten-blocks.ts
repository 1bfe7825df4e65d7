import { LEAF, type Hunk, type SelectedBlock } from '@understudy/contracts'
import { applyEdits } from '@understudy/prose'
import { alignParagraphs } from './align-sentences.ts'
import { dropped, flatEdits, flatPassage, flatText, hunksFrom, unflattened, type FlatPassage } from './flat-passage.ts'
import type { HunkSource } from './hunk-of.ts'
import { likeManuscript } from './like-manuscript.ts'
import { passageOf } from './passage-of.ts'

/** What blocks became: the new text, null where they went, and the hunks that make it. */
export interface Rewritten {
  readonly blocks: readonly SelectedBlock[]
  readonly text: string | null
  readonly hunks: readonly Hunk[]
}

/** Aligning costs the product of both; where there are more, place alone decides. */
const MOST_PAIRS = 2_500

/**
 * How `paragraphs`, at least one, came out of the blocks: like paragraphs are found first, then the words in them.
 * Null where there are too many to tell.
 */
export function rewrittenBlocks(
  asked: readonly SelectedBlock[],
  paragraphs: readonly string[],
  source: HunkSource,
): readonly Rewritten[] | null {
  if (asked.length === 1) return rewrite(asked, paragraphs, source)
  const isLong = asked.length * paragraphs.length > MOST_PAIRS
  if (isLong && asked.length !== paragraphs.length) return null
  const groups = isLong
    ? asked.map((block, index) => ({ blocks: [block], fresh: paragraphs.slice(index, index + 1) }))
    : grouped(asked, paragraphs)
  return groups.flatMap(({ blocks, fresh }) => rewrite(blocks, fresh, source))
}

/** Prose set like the block it is for. A selection that stops short of its sentence's end is given none. */
export function setLike(block: SelectedBlock, paragraph: string): string {
  const set = likeManuscript(paragraph.trim(), block.text)
  const goesOn = /^\s*[\p{Ll}\p{N},;:—–]/u.test(block.text.slice(block.to))
  return goesOn && !/[.!?]\s*$/u.test(passageOf(block)) ? set.replace(/\.$/u, '') : set
}

/** Spaces at the ends of a passage are where it joins the rest, and stay. */
export function endSpacesOf(passage: string): { readonly lead: string; readonly trail: string } {
  const [lead = ''] = /^\s*/u.exec(passage) ?? []
  const [trail = ''] = /\s*$/u.exec(passage.slice(lead.length)) ?? []
  return { lead, trail }
}

interface Group {
  readonly blocks: readonly SelectedBlock[]
  readonly fresh: readonly string[]
}

/** What is new stands with what comes before it, else with what comes after: it is put in there. */
function grouped(asked: readonly SelectedBlock[], paragraphs: readonly string[]): readonly Group[] {
  const groups: Group[] = []
  let waiting: readonly string[] = []
  for (const { fromA, toA, fromB, toB } of alignParagraphs(asked.map(passageOf), paragraphs)) {
    const blocks = asked.slice(fromA, toA)
    const fresh = [...waiting, ...paragraphs.slice(fromB, toB)]
    const last = groups.at(-1)
    waiting = []
    if (blocks.length > 0) groups.push({ blocks, fresh })
    else if (last) groups[groups.length - 1] = { blocks: last.blocks, fresh: [...last.fresh, ...fresh] }
    else waiting = fresh
  }
  return groups
}

function rewrite(blocks: readonly SelectedBlock[], fresh: readonly string[], source: HunkSource): readonly Rewritten[] {
  const [first] = blocks
  if (!first) return []
  if (!blocks.every((block, index) => index === 0 || canJoin(blocks[index - 1] ?? first, block))) {
    const last = blocks.length - 1
    return blocks.flatMap((block, index) =>
      rewrite([block], index < last ? fresh.slice(index, index + 1) : fresh.slice(last), source),
    )
  }
  if (fresh.length === 0) return blocks.map(block => removed(block, source))
  const passage = flatPassage(blocks)
  const { lead, trail } = endSpacesOf(passage.text)
  const after = first.type === 'cell' ? fresh.join(' ') : flatText(fresh.map(paragraph => paragraph.trim()))
  const edits = flatEdits(passage.text, lead + setLike(blocks.at(-1) ?? first, after) + trail)
  return [{ blocks, text: unflattened(applyEdits(passage.text, edits)), hunks: hunksFrom(passage, edits, source) }]
}

/** Neighbours of one kind, selected on both sides of their break. Cells and headings stand by themselves. */
function canJoin(left: SelectedBlock, right: SelectedBlock): boolean {
  const isSeam = left.to === left.text.length && right.from === 0 && right.block === left.block + 1
  return isSeam && left.type === right.type && left.type !== 'cell' && left.type !== 'heading'
}

/** A whole block goes; of a part of one, of a cell, and around what is no text, the words do. */
function removed(block: SelectedBlock, source: HunkSource): Rewritten {
  const isWhole = block.from === 0 && block.to === block.text.length && block.type !== 'cell'
  if (isWhole && !block.text.includes(LEAF)) return { blocks: [block], text: null, hunks: [dropped(block, source)] }
  const passage: FlatPassage = flatPassage([block])
  const edits = flatEdits(passage.text, '')
  return { blocks: [block], text: applyEdits(passage.text, edits), hunks: hunksFrom(passage, edits, source) }
}
