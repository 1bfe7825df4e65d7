import { wordCount } from '@understudy/prose'
import { fictionRecords } from './fiction-records.ts'

/** One writer's pages, parted: what they had written by then, and what is foretold, which goes on from there. */
export interface AuthorPages {
  readonly author: string
  /** Paragraphs, the newest last, about `OWN_WORDS` words. */
  readonly own: readonly string[]
  readonly foretold: readonly string[]
}

const OWN_WORDS = 20_000

/** Of each author as much own text as the largest cache takes, then whole paragraphs up to `chars` characters. */
export async function authorPages(
  file: string,
  wanted: (author: string) => boolean,
  chars: number,
): Promise<readonly AuthorPages[]> {
  const all = new Map<string, Pages>()
  for await (const { author, text } of fictionRecords(file)) {
    if (!wanted(author)) continue
    const pages = all.get(author) ?? { words: 0, chars: 0, own: [], foretold: [] }
    all.set(author, pages)
    takeIn(pages, text, chars)
  }
  return [...all].map(([author, { own, foretold }]) => ({ author, own, foretold }))
}

/** Pages of our own, too few to have any before them: of each text as many characters. */
export function ownPagesOf(texts: readonly (readonly string[])[], chars: number): readonly AuthorPages[] {
  return texts.map((paragraphs, at) => {
    const pages: Pages = { words: OWN_WORDS, chars: 0, own: [], foretold: [] }
    for (const text of paragraphs) takeIn(pages, text, chars / texts.length)
    return { author: `our own, ${at + 1}`, own: [], foretold: pages.foretold }
  })
}

interface Pages {
  words: number
  chars: number
  readonly own: string[]
  readonly foretold: string[]
}

function takeIn(pages: Pages, text: string, chars: number): void {
  if (pages.words < OWN_WORDS) {
    pages.own.push(text)
    pages.words += wordCount(text)
  } else if (pages.chars < chars) {
    pages.foretold.push(text)
    pages.chars += text.length
  }
}

/** The newest paragraphs that have so many words together. */
export function newestWords(paragraphs: readonly string[], words: number): readonly string[] {
  const kept: string[] = []
  let count = 0
  for (const text of paragraphs.toReversed()) {
    if (count >= words) break
    kept.push(text)
    count += wordCount(text)
  }
  return kept.toReversed()
}
