import { failure, type BackupRecord, type Result, type Store, type StoreFailure } from '@understudy/contracts'

/** Names the kind of file in its first line. Part of the format. */
const KIND = 'understudy-backup'
const FORMAT = 1

/** Why a file could not be brought back; nothing was changed then. */
export type RestoreFailure =
  | StoreFailure
  | 'not-a-backup'
  | 'newer-version'
  /** The end is missing: the download broke off. */
  | 'cut-off'
  /** A line cannot be read, or lines are missing; `detail` says which. */
  | 'damaged'

/**
 * Everything in `store` as the lines of one file: a header, a record a line, and an end mark that counts them, so
 * that a file cut off is known from a whole one. Each line ends with a line break. Throws a `StoreError`.
 */
export async function* backupLines(store: Store): AsyncGenerator<string> {
  yield `${JSON.stringify({ kind: KIND, format: FORMAT })}\n`
  let records = 0
  for await (const record of store.backup()) {
    records++
    yield `${JSON.stringify(record)}\n`
  }
  yield `${JSON.stringify({ end: KIND, records })}\n`
}

/** Adds what a backup holds and the store does not. All of it or nothing: the whole file is read before anything is written. */
export async function restoreBackup(store: Store, file: string): Promise<Result<null, RestoreFailure>> {
  const read = readBackup(file)
  return read.ok ? store.restore(read.value) : read
}

function readBackup(file: string): Result<readonly BackupRecord[], Exclude<RestoreFailure, StoreFailure>> {
  const lines = file.split(/\r?\n/)
  while (lines.at(-1)?.trim() === '') lines.pop()
  const header = parsed(lines[0] ?? '')
  if (header?.kind !== KIND) return failure('not-a-backup', 'line 1: no backup of Understudy')
  if (typeof header.format !== 'number' || header.format > FORMAT) {
    return failure('newer-version', `line 1: format ${String(header.format)}, this reads up to ${FORMAT}`)
  }
  const end = lines.length > 1 ? parsed(lines.at(-1) ?? '') : null
  if (end?.end !== KIND) return failure('cut-off', `line ${lines.length}: the end is missing`)
  const body = lines.slice(1, -1)
  if (end.records !== body.length) {
    return failure(
      'damaged',
      `line ${lines.length}: ${String(end.records)} records were written and ${body.length} are here`,
    )
  }
  return readRecords(body)
}

function readRecords(lines: readonly string[]): Result<readonly BackupRecord[], 'damaged'> {
  const records: BackupRecord[] = []
  for (const [index, line] of lines.entries()) {
    const record = parsed(line)
    if (record === null || !isRecord(record)) return failure('damaged', `line ${index + 2}: no record`)
    records.push(record)
  }
  return { ok: true, value: records }
}

type Parsed = Readonly<Record<string, unknown>>

function parsed(line: string): Parsed | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parsed) : null
  } catch {
    return null
  }
}

function isRecord(record: Parsed): record is Parsed & BackupRecord {
  if (typeof record.scope !== 'string') return false
  switch (record.type) {
    case 'log':
      return typeof record.log === 'string' && has(record.record, ['id', 'value'])
    case 'document':
      return typeof record.collection === 'string' && typeof record.key === 'string' && 'value' in record
    case 'text':
      return has(record.text, ['id', 'text'])
    default:
      return false
  }
}

function has(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every(key => key in value)
}
