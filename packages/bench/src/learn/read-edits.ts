import { numberIn, textIn } from './fields.ts'
import type { JsonRecord } from './read-records.ts'
import type { AnsweredPair } from './text-pair.ts'

/** An edit and where it comes among those of its writer. */
export interface EditRecord {
  readonly answered: AnsweredPair
  readonly batch: number
  readonly index: number
}

/**
 * The task `edits`: which of two texts is the one that the writer made of the other. Of the record only the writer,
 * where it stands and the two texts go on, and the texts in an order of `random`'s.
 */
export function readEdit(record: JsonRecord, random: () => number): EditRecord {
  const winner = random() < 0.5 ? 0 : 1
  const [before, after] = [textIn(record, 'before'), textIn(record, 'after')]
  const [writer, batch, index] = [textIn(record, 'writer'), numberIn(record, 'batch'), numberIn(record, 'index')]
  const place = `${writer}/${batch}/${index}`
  const texts = winner === 1 ? ([before, after] as const) : ([after, before] as const)
  return { answered: { pair: { writer, passage: place, record: place, texts }, winner }, batch, index }
}

/** Edits in the order in which their writers made them. */
export function inEditOrder(edits: readonly EditRecord[]): readonly AnsweredPair[] {
  return [...edits].sort((a, b) => a.batch - b.batch || a.index - b.index).map(({ answered }) => answered)
}
