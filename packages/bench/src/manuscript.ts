import { seededRandom } from './seeded-random.ts'

/** The paragraphs of a text file: parts between blank lines, each on one line. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map(part => part.replace(/\s+/g, ' ').trim())
    .filter(part => part !== '')
}

/**
 * A manuscript of `words` words: the paragraphs of `prose` over and over, each time in another order, the last one cut
 * short. The same every time. Throws where `prose` has no words.
 */
export function manuscriptOf(prose: readonly string[], words: number): readonly string[] {
  if (prose.every(paragraph => wordsOf(paragraph).length === 0)) throw new RangeError('There is no prose to repeat')
  const random = seededRandom(SEED)
  const manuscript: string[] = []
  for (let left = words; left > 0; ) {
    for (const paragraph of shuffled(prose, random)) {
      const found = wordsOf(paragraph)
      if (left <= 0 || found.length === 0) continue
      manuscript.push(found.slice(0, left).join(' '))
      left -= found.length
    }
  }
  return manuscript
}

const SEED = 20_261_121

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '')
}

function shuffled<T>(values: readonly T[], random: () => number): readonly T[] {
  return values
    .map(value => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ value }) => value)
}
