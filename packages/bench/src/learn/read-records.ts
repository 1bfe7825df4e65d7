import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'

/** What a run reads at the most: what it keeps of this many fits in memory. */
const MOST_RECORDS = 200_000

export type JsonRecord = Readonly<Record<string, unknown>>

/**
 * The records of a gzipped JSON Lines file, one after another. Throws where a line is no JSON object, and where there
 * are more than `most`: a figure of a part of the file would be taken for one of the whole.
 */
export async function* readRecords(file: string, most: number = MOST_RECORDS): AsyncGenerator<JsonRecord> {
  let count = 0
  for await (const line of linesOf(file)) {
    if (line.trim() === '') continue
    count++
    if (count > most) throw new Error(`${file} has more than ${most} records: cut it`)
    yield recordOf(line, `${file}, record ${count}`)
  }
}

/** The lines of a gzipped file, the last one with or without its end. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createGunzip()
  const source = createReadStream(file)
  source.on('error', fault => unzipped.destroy(fault))
  let rest = ''
  for await (const part of source.pipe(unzipped).setEncoding('utf8')) {
    const lines = `${rest}${String(part)}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
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
