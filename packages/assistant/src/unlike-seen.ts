import { words as wordsOf } from '@understudy/prose'
import type { Heed } from './heed-wishes.ts'

/** From this share of common words on, as far as it has come, a continuation is one that was seen already. */
const ALIKE = 0.7
/** Of fewer words it cannot be told yet. */
const ENOUGH_WORDS = 5

/** Holds a continuation back until it is another than those that were passed by, and for good where it never is. */
export interface UnlikeSeen {
  readonly heed: Heed
  /** What came and was one of them again, whole. */
  readonly repeated: ReadonlySet<string>
}

export function unlikeSeen(seen: readonly string[]): UnlikeSeen {
  const others = seen.map(said)
  const repeated = new Set<string>()
  /** Beginnings that were found to be of another: what is shown stays, also where it comes to be alike. */
  const passed: string[] = []
  const heed: Heed = (text, open) => {
    if (passed.some(beginning => text.startsWith(beginning))) return { text, closed: false }
    const own = said(text)
    if (own.length === 0) return { text: open ? '' : text, closed: false }
    const isEnough = !open || own.length >= ENOUGH_WORDS
    if (isEnough && !others.some(other => isAlike(own, other.slice(0, Math.max(own.length, ENOUGH_WORDS))))) {
      passed.push(text)
      return { text, closed: false }
    }
    if (!open) repeated.add(text)
    return { text: '', closed: !open }
  }
  return { heed, repeated }
}

function said(text: string): readonly string[] {
  return wordsOf(text.toLowerCase()).map(word => word.text)
}

/** Dice's coefficient of two bags of words. */
function isAlike(own: readonly string[], other: readonly string[]): boolean {
  const left = new Map<string, number>()
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of own) {
    const there = left.get(word) ?? 0
    if (there === 0) continue
    left.set(word, there - 1)
    common++
  }
  return 2 * common >= ALIKE * (own.length + other.length)
}
