import type { Json, LogRecord, RecordId } from '@understudy/contracts'
import { isObject } from './manuscript-info.ts'

/** The last entry that a text holds: its number, and its id, which is null before the first. */
export interface Tip {
  readonly n: number
  readonly id: RecordId | null
}

export const EMPTY_TIP: Tip = { n: 0, id: null }

/** A journal entry as a record. It names the one before it, so that a missing or foreign one cannot go unseen. */
export function toJournalRecord(id: RecordId, tip: Tip, entry: Json): LogRecord {
  return { id, value: { n: tip.n + 1, after: tip.id, entry } }
}

export interface Chain {
  /** Entries after the snapshot, in the order in which they were made. */
  readonly records: readonly LogRecord[]
  readonly entries: readonly Json[]
  readonly tip: Tip
  /** Records that do not join on: what stood before them is gone, or they are of another text. */
  readonly apart: readonly LogRecord[]
}

/**
 * The journal that follows a snapshot. The order in the log does not matter; what the snapshot holds already is left
 * out; where two records claim one place, the first in the log has it.
 */
export function chainJournal(through: Tip, records: readonly LogRecord[]): Chain {
  const byPlace = new Map<string, Link>()
  for (const link of records.flatMap(readLink)) {
    const place = placeAfter({ n: link.n - 1, id: link.after })
    if (!byPlace.has(place)) byPlace.set(place, link)
  }
  const chain: Link[] = []
  let tip = through
  for (let next = byPlace.get(placeAfter(tip)); next !== undefined; next = byPlace.get(placeAfter(tip))) {
    chain.push(next)
    tip = { n: next.n, id: next.record.id }
  }
  const joined = new Set(chain.map(({ record }) => record))
  const apart = records.filter(record => !joined.has(record) && !isHeld(record, through))
  return { records: chain.map(({ record }) => record), entries: chain.map(({ entry }) => entry), tip, apart }
}

interface Link {
  readonly record: LogRecord
  readonly n: number
  readonly after: RecordId | null
  readonly entry: Json
}

function readLink(record: LogRecord): readonly Link[] {
  if (!isObject(record.value)) return []
  const { n, after, entry } = record.value
  if (typeof n !== 'number' || (typeof after !== 'string' && after !== null) || entry === undefined) return []
  return [{ record, n, after: after as RecordId | null, entry }]
}

function placeAfter({ n, id }: Tip): string {
  return `${n}/${id ?? ''}`
}

function isHeld(record: LogRecord, through: Tip): boolean {
  return readLink(record).some(({ n }) => n <= through.n)
}
