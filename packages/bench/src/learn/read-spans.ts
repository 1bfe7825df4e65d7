import { recordsIn, textIn } from './fields.ts'
import { readPair } from './pair-reading.ts'
import { readEdit } from './read-edits.ts'
import type { JsonRecord } from './read-records.ts'
import type { SpanRecord } from './spans-task.ts'

/** The task `spans`: a passage and, for afterwards, the edit and what it replaced. Null where no span is labelled. */
export function readSpanRecord(record: JsonRecord, random: () => number): SpanRecord | null {
  const labelled = recordsIn(record, 'edits')
  if (labelled.length === 0) return null
  const { answered } = readEdit(record, random)
  return {
    writer: textIn(record, 'writer'),
    before: textIn(record, 'before'),
    edited: labelled.map(edit => textIn(edit, 'original')),
    edit: { ...answered, reading: readPair(answered.pair) },
  }
}
