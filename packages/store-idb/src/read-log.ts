import type { Cursor, LogAddress, LogPage, LogRecord } from '@understudy/contracts'
import { fromCursor, isAfter, toCursor, type Position } from './log-position.ts'
import { idOfKey, type FreshRow } from './log-row.ts'
import { openRow, rowsOfLog } from './read-rows.ts'
import type { Database } from './schema.ts'
import { SEALED_RECORDS } from './seal-log.ts'

/** Most rows read at a time. A sealed one holds some hundred records, a fresh one few: reading begins with few rows. */
const MOST_ROWS = 64

/** Records of a log after `cursor`, at most `limit`; damaged ones passed on the way are named. */
export async function readLog(
  db: Database,
  address: LogAddress,
  cursor: Cursor | null,
  limit: number,
): Promise<LogPage> {
  const after = cursor === null ? null : fromCursor(cursor)
  const records: LogRecord[] = []
  const damaged: string[] = []
  let last: Position | null = null
  let passed: readonly string[] = []
  for await (const placed of recordsFrom(db, address, after, limit)) {
    if ('damaged' in placed) {
      passed = [...passed, ...placed.damaged]
      continue
    }
    if (records.length >= limit) return { records, damaged, next: end(last ?? after), last: end(last) }
    damaged.push(...passed)
    passed = []
    records.push(placed.record)
    last = placed.at
  }
  return { records, damaged: [...damaged, ...passed], next: null, last: end(last) }
}

interface Placed {
  readonly record: LogRecord
  readonly at: Position
}

async function* recordsFrom(
  db: Database,
  address: LogAddress,
  after: Position | null,
  limit: number,
): AsyncGenerator<Placed | { readonly damaged: readonly string[] }> {
  let from = after?.n ?? 0
  let seen = after
  for (let count = 1 + Math.ceil(limit / SEALED_RECORDS); ; count *= 2) {
    const wanted = Math.min(count, MOST_ROWS)
    const found = await rowsOfLog(db, address, from, wanted)
    for (const row of found) {
      const { rows, damaged } = await openRow(address, row)
      if (damaged.length > 0) yield { damaged }
      const placed = recordsAfter(seen, address, rows)
      yield* placed
      seen = placed.at(-1)?.at ?? seen
    }
    if (found.length < wanted) return
    from = (found.at(-1)?.n ?? from) + 1
  }
}

/**
 * The records of opened rows that stand after `seen`. Rows read a moment ago may come again within one that another
 * tab has sealed since.
 */
export function recordsAfter(seen: Position | null, address: LogAddress, rows: readonly FreshRow[]): readonly Placed[] {
  return rows.flatMap(row => recordsOf(address, row)).filter(({ at }) => seen === null || isAfter(at, seen))
}

function recordsOf(address: LogAddress, { n, first, keys, values }: FreshRow): readonly Placed[] {
  return values.map((value, index) => ({
    record: { id: idOfKey(address, keys[index] ?? '') as LogRecord['id'], value },
    at: { n, i: first + index },
  }))
}

function end(position: Position | null): Cursor | null {
  return position === null ? null : toCursor(position)
}
