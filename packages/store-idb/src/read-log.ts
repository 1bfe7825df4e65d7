import type { Cursor, LogAddress, LogPage, LogRecord } from '@understudy/contracts'
import { fromCursor, isAfter, toCursor, type Position } from './log-position.ts'
import { idOfKey, type FreshRow } from './log-row.ts'
import { openRow, rowsOfLog } from './read-rows.ts'
import type { Database } from './schema.ts'

/** Rows read at a time; a sealed one holds some hundred records. */
const ROWS_A_READ = 64

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
  for await (const placed of recordsFrom(db, address, after)) {
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
): AsyncGenerator<Placed | { readonly damaged: readonly string[] }> {
  let from = after?.n ?? 0
  for (;;) {
    const found = await rowsOfLog(db, address, from, ROWS_A_READ)
    for (const row of found) {
      const { rows, damaged } = await openRow(address, row)
      if (damaged.length > 0) yield { damaged }
      const placed = rows.flatMap(opened => recordsOf(address, opened))
      yield* placed.filter(({ at }) => after === null || isAfter(at, after))
    }
    if (found.length < ROWS_A_READ) return
    from = (found.at(-1)?.n ?? from) + 1
  }
}

/** The records of a row with their places. */
export function recordsOf(address: LogAddress, { n, first, keys, values }: FreshRow): readonly Placed[] {
  return values.map((value, index) => ({
    record: { id: idOfKey(address, keys[index] ?? '') as LogRecord['id'], value },
    at: { n, i: first + index },
  }))
}

function end(position: Position | null): Cursor | null {
  return position === null ? null : toCursor(position)
}
