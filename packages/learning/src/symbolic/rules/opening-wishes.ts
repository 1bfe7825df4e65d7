import { sentences } from '@understudy/prose'
import { namesIn } from '../../word-units.ts'
import type { RecordedDifference } from '../trajectory.ts'
import type { WishTest } from './rule-wish.ts'

/** How sentences and paragraphs begin that the writer let go: each first word that fewer of what was kept begin with. */
export function openingWishes({ kept, passed }: RecordedDifference): readonly WishTest[] {
  const names = namesIn([kept, passed])
  return (['sentence', 'paragraph'] as const).flatMap(of =>
    fewer(openings(passed, of), openings(kept, of))
      .filter(word => !COMMON.has(word) && !names.has(word))
      .map((word): WishTest => ({ type: 'pattern', pattern: { type: 'no-opening', of, words: [word] } })),
  )
}

/**
 * Half of all sentences begin with one of these, or counters watch those that do (pronouns, `and`, `but`): not to begin
 * with them is nobody's rule.
 */
const COMMON = new Set(
  "the a an he she it i you we they his her its my our your their this that these those there who what and but he'd she'd it's i'd i'm he's she's".split(
    ' ',
  ),
)

function openings(text: string, of: 'sentence' | 'paragraph'): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const part of of === 'sentence' ? sentencesOf(text) : paragraphsAfterFirst(text)) {
    const word = /^[^\p{L}\p{N}]*(\p{L}+(?:['’]\p{L}+)*)(?=[\s,;:—])/u
      .exec(part)?.[1]
      ?.toLowerCase()
      .replaceAll('’', "'")
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function sentencesOf(text: string): readonly string[] {
  return sentences(text).map(({ from, to }) => text.slice(from, to))
}

/** The first may have begun before what is shown of it. */
function paragraphsAfterFirst(text: string): readonly string[] {
  return text.split(/\n+/u).slice(1)
}

function fewer(passed: ReadonlyMap<string, number>, kept: ReadonlyMap<string, number>): readonly string[] {
  return [...passed].flatMap(([word, count]) => (count > (kept.get(word) ?? 0) ? [word] : []))
}
