import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** What a run reads at the most: what it keeps of this many fits in memory. */
export const MOST_RECORDS = 200_000

export type JsonRecord = Readonly<Record<string, unknown>>

/**
 * The records of a gzipped JSON Lines file, one after another. Throws where a line is no JSON object, and where there
 * are more than `most`: a figure of a part of the file would be taken for one of the whole.
 */
export async function* readRecords(file: string, most: number = MOST_RECORDS): AsyncGenerator<JsonRecord> {
  const lines = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity })
  let count = 0
  for await (const line of lines) {
    if (line.trim() === '') continue
    count++
    if (count > most) throw new Error(`${file} has more than ${most} records: cut it`)
    yield recordOf(line, `${file}, record ${count}`)
  }
}

function recordOf(line: string, where: string): JsonRecord {
  try {
    const record: unknown = JSON.parse(line)
    if (isRecord(record)) return record
  } catch {
    // said below, with the place
  }
  throw new Error(`${where} is no JSON object`)
}

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
