import { numberIn, textIn } from './fields.ts'
import type { JsonRecord } from './read-records.ts'

/** What a writer made of a passage that others edited too; nothing else of the record goes on. */
export interface PassageEdit {
  readonly writer: string
  readonly passage: string
  /** The writer's first come first. */
  readonly order: number
  readonly before: string
  readonly after: string
}

export function readSameParagraph(record: JsonRecord): PassageEdit {
  return {
    writer: textIn(record, 'writer'),
    passage: String(numberIn(record, 'item')),
    order: numberIn(record, 'order'),
    before: textIn(record, 'before'),
    after: textIn(record, 'after'),
  }
}
