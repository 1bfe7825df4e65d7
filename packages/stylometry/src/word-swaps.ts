import { diffWords, words } from '@understudy/prose'
import type { WordSwap } from './edit-reading.ts'

/** Longer stretches are no lexical preference. */
const MOST_WORDS = 3
const MOST_CUT_WORDS = 4

export interface WordChanges {
  readonly swaps: readonly WordSwap[]
  readonly cuts: readonly string[]
}

/** What was put for what, and what went, in the words of one change. */
export function wordChanges(before: string, after: string): WordChanges {
  const swaps: WordSwap[] = []
  const cuts: string[] = []
  for (const edit of diffWords(before, after, { maxEdits: 24, islandWords: 0 })) {
    const [old, fresh] = [phrase(before.slice(edit.from, edit.to)), phrase(edit.text)]
    if (old.length === 0 || old.join(' ') === fresh.join(' ')) continue
    if (fresh.length === 0 && old.length <= MOST_CUT_WORDS) cuts.push(old.join(' '))
    else if (fresh.length > 0 && Math.max(old.length, fresh.length) <= MOST_WORDS)
      swaps.push({ from: old.join(' '), to: fresh.join(' ') })
  }
  return { swaps, cuts }
}

function phrase(text: string): readonly string[] {
  return words(text.toLowerCase().replaceAll('’', "'")).map(word => word.text)
}
