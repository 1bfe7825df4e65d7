import type { DialogueConvention } from '@understudy/contracts'
import type { Finding } from './finding.ts'
import { isSamePlace, type FoundAt } from './found-at.ts'
import { readParagraph, type Paragraph, type ReadParagraph } from './reading/paragraph.ts'
import { createRecent } from './recent.ts'

/** Paragraphs of about 180,000 words: the whole of most books, at some 25 MB. */
const MOST_READ_CHARACTERS = 1_000_000
/** What was found takes little room beside the text itself. */
const MOST_FOUND_CHARACTERS = 4_000_000
/** A line that comes again and again, as “Yes.”, is kept with so many surroundings. */
const MOST_PLACES = 4

/** What a desk remembers between reviews, so that only what has changed is read and judged again. Bounded. */
export interface DeskMemory {
  readonly read: ReadParagraph
  /** With the block number of another review. */
  recall(text: string, at: FoundAt): readonly Finding[] | null
  keep(text: string, at: FoundAt, findings: readonly Finding[]): void
}

interface Known {
  readonly at: FoundAt
  readonly findings: readonly Finding[]
}

/** A memory that reads by `read` what it does not know. */
export function createDeskMemory(read: ReadParagraph = readParagraph): DeskMemory {
  const readings = createRecent<ReadonlyMap<DialogueConvention, Paragraph>>(MOST_READ_CHARACTERS)
  const found = createRecent<readonly Known[]>(MOST_FOUND_CHARACTERS)
  return {
    read(text, convention) {
      const known = readings.get(text)
      const again = known?.get(convention)
      if (again !== undefined) return again
      const paragraph = read(text, convention)
      readings.set(text, new Map([...(known ?? []), [convention, paragraph]]))
      return paragraph
    },
    recall: (text, at) => found.get(text)?.find(known => isSamePlace(known.at, at))?.findings ?? null,
    keep(text, at, findings) {
      found.set(text, [{ at, findings }, ...(found.get(text) ?? [])].slice(0, MOST_PLACES))
    },
  }
}
