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
