import { readFileSync } from 'node:fs'
import type { Finding } from '../src/finding.ts'
import { reviewBlocks } from '../src/review-blocks.ts'
import type { ReviewInput } from '../src/review-input.ts'
import { inputFor } from './desk.ts'

/** The paragraphs of a text file beside this one, parted by blank lines. */
export function paragraphsOf(file: string): readonly string[] {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n\n')
}

/** Everything the copydesk finds in a whole text, paragraph by paragraph, each read behind those before it. */
export function findingsIn(paragraphs: readonly string[], options: Partial<ReviewInput> = {}): readonly Finding[] {
  return paragraphs.flatMap((text, index) =>
    reviewBlocks(
      inputFor(text, {
        before: paragraphs.slice(0, index).join('\n\n'),
        after: paragraphs.slice(index + 1).join('\n\n'),
        blocks: [{ block: index, type: 'paragraph', text, from: 0, to: text.length }],
        ...options,
      }),
    ),
  )
}
