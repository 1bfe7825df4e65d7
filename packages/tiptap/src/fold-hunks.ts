import { wordCount } from '@understudy/prose'
import type { Node } from '@tiptap/pm/model'
import type { Place } from './pending-hunk.ts'

/** More than this many changes in this many words are confetti: the rest is a count that opens. */
const MOST_SHOWN = 6
const PER_WORDS = 100
/** No hundred words are longer, in characters; what is further apart is not counted. */
const LONGEST_STRETCH = 2_000

/** Whether one more change at `place` would be one too many among those `shown`. */
export function isCrowded(place: Place, shown: readonly Place[], doc: Node): boolean {
  const all = [...shown, place].toSorted((a, b) => a.from - b.from)
  const index = all.indexOf(place)
  for (let start = Math.max(0, index - MOST_SHOWN); start <= index; start++) {
    const [first, last] = [all[start], all[start + MOST_SHOWN]]
    if (first && last && isWithin(doc, first.from, last.to)) return true
  }
  return false
}

function isWithin(doc: Node, from: number, to: number): boolean {
  return to - from <= LONGEST_STRETCH && wordCount(doc.textBetween(from, to, ' ', ' ')) <= PER_WORDS
}
