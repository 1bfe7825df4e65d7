import { diffWords } from '@understudy/prose'
import { diffWordsWithSpace } from 'diff'
import type { Bench, NamedRow } from './bench.ts'
import { manuscriptOf, wordsOf } from './manuscript.ts'
import { median, rounded } from './percentile.ts'
import { seededRandom } from './seeded-random.ts'
import { timeOf } from './time-of.ts'

const ROUNDS = 5
/** A long chapter. */
const CHAPTER_WORDS = 5_000
const HALF = 0.5
/** Of a paragraph, from which it is shown as two versions side by side. */
const MOST_REWRITTEN = 0.4
const SEED = 20_261_121

/** What comparing costs against the `diff` package, and into how many hunks a rewritten paragraph falls. */
export const diffCost: Bench = {
  name: 'diff',
  about: 'a chapter rewritten by half against diffWordsWithSpace, and hunks of a rewritten paragraph',
  async run({ prose, rounds, note }) {
    const random = seededRandom(SEED)
    const paragraphs = manuscriptOf(prose, CHAPTER_WORDS)
    const chapter = paragraphs.join('\n')
    const rewritten = paragraphs.map(each => withWordsReplaced(each, HALF, random)).join('\n')
    const ratios: number[] = []
    for (let round = 0; round < (rounds ?? ROUNDS); round++) {
      const ours = timeOf(() => diffWords(chapter, rewritten))
      const theirs = timeOf(() => diffWordsWithSpace(chapter, rewritten))
      note(`${Math.round(ours)} ms against ${Math.round(theirs)} ms`)
      ratios.push(ours / theirs)
    }
    return rowsOf(median(ratios), mostHunks(paragraphs, random))
  },
}

function rowsOf(ratio: number, hunks: number): readonly NamedRow[] {
  return [
    { name: 'chapter half ratio', value: rounded(ratio), unit: 'ratio' },
    { name: 'hunks per paragraph', value: hunks, unit: 'hunks' },
  ]
}

/** The most that any paragraph falls into, rewritten by a tenth to by `MOST_REWRITTEN`. */
function mostHunks(paragraphs: readonly string[], random: () => number): number {
  const counts = paragraphs.flatMap(paragraph =>
    [0.1, 0.2, 0.3, MOST_REWRITTEN].map(
      share => diffWords(paragraph, withWordsReplaced(paragraph, share, random)).length,
    ),
  )
  return Math.max(0, ...counts)
}

/** Each word with the chance `share` becomes one that stands nowhere in the text. */
export function withWordsReplaced(text: string, share: number, random: () => number): string {
  return wordsOf(text)
    .map((word, at) => (random() < share ? `new${at}${/[.,;:!?”’]+$/u.exec(word)?.[0] ?? ''}` : word))
    .join(' ')
}
