import type { TextBlock } from '@understudy/contracts'

/** Blocks `from` (inclusive) to `to` (exclusive): what stands between two headings or scene breaks. */
export interface Scene {
  readonly from: number
  readonly to: number
}

/** A line of nothing but marks, as writers part scenes: `***`, `* * *`, `#`, `⁂`, `—`. */
const MARKS_ALONE = /^\s*(?:[*#~•·⁂=_—–-]\s*){1,9}$/u

/** The scenes of a manuscript in order; `breaks` are blocks that a break stands before which is no text. Never empty. */
export function scenesOf(blocks: readonly TextBlock[], breaks: readonly number[]): readonly Scene[] {
  const starts = new Set([0, ...breaks.filter(index => index > 0 && index < blocks.length)])
  for (const [index, { type, text }] of blocks.entries())
    if (index > 0 && (type === 'heading' || MARKS_ALONE.test(text))) starts.add(index)
  const sorted = [...starts].toSorted((one, other) => one - other)
  return sorted.map((from, at) => ({ from, to: sorted[at + 1] ?? blocks.length }))
}

/** The scene that block `index` is in. */
export function sceneAt(blocks: readonly TextBlock[], breaks: readonly number[], index: number): Scene {
  return scenesOf(blocks, breaks).findLast(({ from }) => from <= index) ?? { from: 0, to: blocks.length }
}

/** From the heading at or before block `index` to the next; the whole of a manuscript without headings. */
export function chapterAt(blocks: readonly TextBlock[], index: number): Scene {
  const from = blocks.findLastIndex(({ type }, at) => at <= index && type === 'heading')
  const to = blocks.findIndex(({ type }, at) => at > index && type === 'heading')
  return { from: Math.max(0, from), to: to < 0 ? blocks.length : to }
}

/** How a scene is told from others: its heading, or the words it opens with. */
export function openingOf({ from, to }: Scene, blocks: readonly TextBlock[]): string {
  const first =
    blocks
      .slice(from, to)
      .find(({ text }) => /\p{L}/u.test(text))
      ?.text.trim() ?? ''
  return first.split(/\s+/).slice(0, OPENING_WORDS).join(' ')
}
const OPENING_WORDS = 6
