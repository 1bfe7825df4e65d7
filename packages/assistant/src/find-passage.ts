import type { TextBlock } from '@understudy/contracts'

/** A block shares at least so much of its words with what a passage was, to be it still. */
const LEAST_ALIKE = 0.5
/** An edited passage is looked for so many blocks around where it stood. */
const AROUND = 200

/** Finds where passages of a manuscript stand now; asked often, it reads the manuscript once. */
export type FindPassage = (passage: string, at: number) => number | null

/**
 * Looks for the block that has the very words, the nearest to where they stood; else for the one most alike nearby.
 * Null where the passage is gone.
 */
export function createFindPassage(blocks: readonly TextBlock[]): FindPassage {
  const byText = new Map<string, number[]>()
  for (const [index, { text }] of blocks.entries()) byText.set(text, [...(byText.get(text) ?? []), index])
  const found = new Map<string, number | null>()
  return (passage, at) => {
    const same = byText.get(passage)
    if (same !== undefined) return nearest(same, at)
    const key = `${at}\n${passage}`
    const known = found.get(key)
    if (known !== undefined) return known
    const index = mostAlike(passage, blocks, at)
    found.set(key, index)
    return index
  }
}

function nearest(indexes: readonly number[], at: number): number | null {
  return indexes.toSorted((one, other) => Math.abs(one - at) - Math.abs(other - at))[0] ?? null
}

function mostAlike(passage: string, blocks: readonly TextBlock[], at: number): number | null {
  const words = wordsOf(passage)
  let best: number | null = null
  let most = LEAST_ALIKE
  for (let index = Math.max(0, at - AROUND); index < Math.min(blocks.length, at + AROUND); index++) {
    const alike = share(words, wordsOf(blocks[index]?.text ?? ''))
    if (alike > most || (alike === most && best === null)) {
      best = index
      most = alike
    }
  }
  return best
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu))
}

/** Words in common, of the words of the larger. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter(word => other.has(word)).length
  return common / Math.max(1, one.size, other.size)
}
