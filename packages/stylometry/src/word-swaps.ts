import { diffWords, words } from '@understudy/prose'
import type { WordSwap } from './edit-reading.ts'

/** Longer stretches are no lexical preference. */
const MOST_WORDS = 3
const MOST_CUT_WORDS = 4

export interface WordChanges {
  readonly swaps: readonly WordSwap[]
  readonly cuts: readonly string[]
  /** What came and stands for nothing. */
  readonly puts: readonly string[]
}

/** In a longer stretch of which more than this share went, no word stands for another: it was said anew. */
const MOST_CHANGED = 0.5

/** What was put for what, what went and what came, in the words of one change; nothing where it was said anew. */
export function wordChanges(before: string, after: string): WordChanges {
  const swaps: WordSwap[] = []
  const cuts: string[] = []
  const puts: string[] = []
  let changed = 0
  for (const edit of diffWords(before, after, { maxEdits: 24, islandWords: 0 })) {
    const [old, fresh] = withoutShared(phrase(before.slice(edit.from, edit.to)), phrase(edit.text))
    changed += old.length
    if (old.length === 0) {
      if (fresh.length > 0 && fresh.length <= MOST_CUT_WORDS) puts.push(fresh.join(' '))
      continue
    }
    if (fresh.length === 0 && old.length <= MOST_CUT_WORDS) cuts.push(old.join(' '))
    else if (fresh.length > 0 && Math.max(old.length, fresh.length) <= MOST_WORDS)
      swaps.push({ from: old.join(' '), to: fresh.join(' ') })
  }
  const total = phrase(before).length
  return total > MOST_CUT_WORDS && changed > MOST_CHANGED * total
    ? { swaps: [], cuts: [], puts: [] }
    : { swaps, cuts, puts }
}

/** Without the words that stand at both ends of both: a capital may have kept them apart. */
function withoutShared(
  old: readonly string[],
  fresh: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const most = Math.min(old.length, fresh.length)
  let start = 0
  while (start < most && old[start] === fresh[start]) start++
  let end = 0
  while (end < most - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  return [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)]
}

function phrase(text: string): readonly string[] {
  return words(text.toLowerCase().replaceAll('’', "'")).map(word => word.text)
}
