import type { BlockChange, Hunk, HunkId, Message, SelectedBlock } from '@understudy/contracts'
import { applyEdits, diffWords, type TextEdit } from '@understudy/prose'
import { hunkOf, sparesLeaves, type HunkSource } from './hunk-of.ts'

/** A break between blocks while words are compared: a sign of its own, which no manuscript holds. */
const SIGN = '\uE000'
const BREAK = ` ${SIGN} `
const AROUND_SIGN = new RegExp(`\\s*${SIGN}\\s*`, 'u')

/** The passages of consecutive blocks as one text, breaks being signs in it. */
export interface FlatPassage {
  readonly blocks: readonly SelectedBlock[]
  readonly text: string
}

export function flatPassage(blocks: readonly SelectedBlock[]): FlatPassage {
  return { blocks, text: flatText(blocks.map(({ text, from, to }) => text.slice(from, to))) }
}

export function flatText(paragraphs: readonly string[]): string {
  return paragraphs.join(BREAK)
}

/** Flat text as paragraphs, parted by a blank line. */
export function unflattened(text: string): string {
  return text.replaceAll(BREAK, '\n\n')
}

/** What makes `after` of `before`, both flat: sorted, disjoint, a break whole inside an edit or outside. Leaves stay. */
export function flatEdits(before: string, after: string): readonly TextEdit[] {
  const edits = before.includes(SIGN) || after.includes(SIGN) ? brokenEdits(before, after) : diffWords(before, after)
  return edits.filter(edit => sparesLeaves(before, edit))
}

/** Breaks that come or go are found first; between two of them words are compared as anywhere, so that each is a decision. */
function brokenEdits(before: string, after: string): readonly TextEdit[] {
  const every = { islandWords: 0, maxEdits: Number.POSITIVE_INFINITY }
  const fine = withWholeBreaks(before, diffWords(before, after, every))
  const breaks = fine.filter(({ from, to, text }) => text.includes(SIGN) || before.slice(from, to).includes(SIGN))
  const others = fine.filter(edit => !breaks.includes(edit))
  const end = { from: before.length, to: before.length, text: '' }
  let at = 0
  const edits = [...breaks, end].flatMap(edit => {
    const start = at
    at = edit.to
    const old = before.slice(start, edit.from)
    const words = diffWords(old, applyEdits(old, within(others, start, edit.from)))
    return [...within(words, -start, Number.POSITIVE_INFINITY), ...(edit === end ? [] : [edit])]
  })
  return withWholeBreaks(before, edits)
}

/** The edits between two places, as seen from the first. */
function within(edits: readonly TextEdit[], start: number, end: number): readonly TextEdit[] {
  return edits.flatMap(({ from, to, text }) =>
    from >= start && to <= end ? [{ from: from - start, to: to - start, text }] : [],
  )
}

/** Edits of a flat passage as hunks over its blocks: words, and the breaks that come and go. */
export function hunksFrom(passage: FlatPassage, edits: readonly TextEdit[], source: HunkSource): readonly Hunk[] {
  return edits.flatMap(edit => hunksOf(passage, edit, source))
}

/** The same edits, each with all of the breaks, and of the white space around them, that it cuts through. */
function withWholeBreaks(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const wide: { from: number; to: number }[] = []
  for (const edit of edits) {
    const { from, to } = widened(before, edit)
    const last = wide.at(-1)
    if (last && last.to >= from) last.to = Math.max(last.to, to)
    else wide.push({ from, to })
  }
  return wide.map(({ from, to }) => {
    return { from, to, text: applyEdits(before.slice(from, to), within(edits, from, to)) }
  })
}

function widened(before: string, { from, to, text }: TextEdit): { readonly from: number; readonly to: number } {
  const isSpace = (at: number): boolean => /[\s\uE000]/u.test(before[at] ?? '')
  const [start, end] = [from, to]
  while (from > 0 && isSpace(from - 1)) from--
  while (to < before.length && isSpace(to)) to++
  const isNear = text.includes(SIGN) || before.slice(from, to).includes(SIGN)
  return isNear ? { from, to } : { from: start, to: end }
}

/** The part of an edit that lies in one block; `from` and `to` are offsets of the flat text. */
interface Piece extends TextEdit {
  readonly block: SelectedBlock
  /** Where the passage of the block begins in the flat text. */
  readonly start: number
}

function hunksOf(passage: FlatPassage, edit: TextEdit, source: HunkSource): readonly Hunk[] {
  const old = piecesOf(passage, edit)
  const fresh = edit.text.split(AROUND_SIGN)
  const kept = Math.min(old.length, fresh.length) - 1
  const replaced = old.slice(0, kept).map((piece, index) => replace(piece, fresh[index] ?? '', source))
  const [piece, ...gone] = old.slice(kept)
  if (!piece) return []
  const [text = '', ...more] = fresh.slice(kept)
  const last = gone.length > 0 ? joined([piece, ...gone], { text, source }) : parted(piece, [text, ...more], source)
  return [...replaced, ...last].flatMap(hunk => hunk ?? [])
}

function piecesOf({ blocks, text }: FlatPassage, edit: TextEdit): readonly Piece[] {
  let start = 0
  return blocks.flatMap(block => {
    const at = start
    const end = at + block.to - block.from
    start = end + BREAK.length
    if (edit.to < at || edit.from > end) return []
    const [from, to] = [Math.max(at, edit.from), Math.min(end, edit.to)]
    return [{ block, start: at, from, to, text: text.slice(from, to) }]
  })
}

/** A block in which more than one begins now. */
function parted(piece: Piece, fresh: readonly string[], source: HunkSource): readonly (Hunk | null)[] {
  const isBreak = fresh.length === 2 && fresh.join('') === '' && piece.text.trim() === ''
  if (!isBreak) return [replace(piece, fresh.join('\n\n'), source)]
  const at = piece.block.from + piece.from - piece.start
  return [structural({ type: 'split', block: piece.block.block, at }, piece.text, source)]
}

/** Blocks of which one is left: those that go whole are deleted, else one is joined to the other. */
function joined(
  pieces: readonly [Piece, ...Piece[]],
  { text, source }: { readonly text: string; readonly source: HunkSource },
): readonly (Hunk | null)[] {
  const [first, ...rest] = pieces
  const last = rest.at(-1) ?? first
  const { block: end } = last
  const reachesEnd = end.to === end.text.length && last.to === last.start + end.to - end.from
  if (reachesEnd) return [replace(first, text, source), ...rest.map(piece => dropped(piece.block, source))]
  if (first.from === first.start && first.block.from === 0) {
    return [...pieces.slice(0, -1).map(piece => dropped(piece.block, source)), replace(last, text, source)]
  }
  const body = first.text === '' ? '' : text.trimEnd()
  const seams = pieces.slice(0, -1).map(({ block: { block } }, index) => {
    const between = index === 0 ? text.slice(body.length) : ''
    return structural({ type: 'join', block, text: between }, '\n\n', source)
  })
  return [replace(first, body, source), ...seams, ...rest.map(piece => replace(piece, '', source))]
}

/** The block goes, with what holds nothing else. */
export function dropped({ block, text }: SelectedBlock, source: HunkSource): Hunk {
  return structural({ type: 'delete-block', block }, text, source)
}

/** Null where nothing would change. */
function replace({ block, start, from, to, text: old }: Piece, text: string, source: HunkSource): Hunk | null {
  const { from: first, to: end, block: index } = block
  const place = { block: index, start: first, passage: block.text.slice(first, end) }
  return old === text ? null : hunkOf(place, { from: from - start, to: to - start, text }, source)
}

function structural(
  change: Exclude<BlockChange, { readonly type: 'replace' }>,
  original: string,
  { candidate, items }: HunkSource,
): Hunk {
  const at = 'at' in change ? change.at : ''
  const id = `${candidate}/${change.block}:${change.type}${at}` as HunkId
  return { id, change, original, reason: REASONS[change.type], rule: null, items }
}

const REASONS: Readonly<Record<Exclude<BlockChange['type'], 'replace'>, Message>> = {
  split: { key: 'drafting.reason.split' },
  join: { key: 'drafting.reason.joined' },
  'delete-block': { key: 'drafting.reason.cut' },
}
