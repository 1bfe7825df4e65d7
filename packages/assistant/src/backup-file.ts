import {
  failure,
  ok,
  type BackupRecord,
  type Json,
  type Result,
  type Store,
  type StoreFailure,
} from '@understudy/contracts'
import {
  addToSum,
  BACKUP_FORMAT,
  BACKUP_KIND,
  countRecords,
  EMPTY_SUM,
  readEnd,
  readHeader,
  readRecord,
  writeSum,
  type BackupEnd,
  type BackupHeader,
} from './backup-line.ts'
import { isObject } from './manuscript-info.ts'
import { fillRepeated, omitRepeated } from './repeated-fields.ts'
import { DERIVED, OUTCOMES, SITTINGS } from './scopes.ts'
import { isOptimizerSetting } from './optimizer-setting.ts'
import { isModelTrust } from './model-trust.ts'
import { isSentSetting } from './sent-setting.ts'

/** Why a file could not be brought back; nothing was changed then. The detail names the line. */
export type RestoreFailure =
  | StoreFailure
  | 'not-a-backup'
  | 'newer-version'
  /** The end is missing: the download broke off. */
  | 'cut-off'
  /** A line cannot be read, is missing, or is not as it was written. */
  | 'damaged'

/**
 * Everything in `store` as the lines of one file: a header that counts what follows, a record a line, and an end mark
 * with a sum over all lines. What the store could not read is in it by name. Each line ends with a line break, and no
 * line is yielded before the last record was read. Outcomes stay out: they fold from the events;
 * so does what is sent of the person: that is said on each device. Throws a `StoreError`.
 */
export async function* backupLines(store: Store): AsyncGenerator<string> {
  const records: BackupRecord[] = []
  for await (const record of store.backup())
    if (!isFolded(record) && !staysHere(record)) records.push(withoutPlace(record))
  const header: BackupHeader = { kind: BACKUP_KIND, format: BACKUP_FORMAT, counts: countRecords(records) }
  const shortened = omitRepeated()
  let sum = EMPTY_SUM
  for (const value of [header, ...records]) {
    const line = JSON.stringify('type' in value ? shortened(value) : value)
    sum = addToSum(sum, line)
    yield `${line}\n`
  }
  const end: BackupEnd = { end: true, records: records.length, sum: writeSum(sum) }
  yield `${JSON.stringify(end)}\n`
}

/** Adds what a backup holds and the store does not. All of it or nothing: the whole file is read before anything is written. */
export async function restoreBackup(store: Store, file: string): Promise<Result<null, RestoreFailure>> {
  const read = readBackup(file)
  return read.ok
    ? store.restore(read.value.filter(record => !isFolded(record) && !isPlaced(record) && !staysHere(record)))
    : read
}

function readBackup(file: string): Result<readonly BackupRecord[], Exclude<RestoreFailure, StoreFailure>> {
  const lines = linesOf(file)
  const header = readHeader(parsed(lines[0]))
  if (header === null) return failure('not-a-backup', 'line 1: no backup of Understudy')
  if (header === 'newer') return failure('newer-version', `line 1: a later format; this reads up to ${BACKUP_FORMAT}`)
  const end = readEnd(parsed(lines.at(-1)))
  if (end === null) return failure('cut-off', `line ${lines.length}: the end is missing`)
  const body = lines.slice(1, -1)
  if (end.records !== body.length) {
    const detail = `line ${lines.length}: ${end.records} records were written and ${body.length} are here`
    return failure('damaged', detail)
  }
  const records = readRecords(body)
  if (!records.ok) return records
  if (JSON.stringify(countRecords(records.value)) !== JSON.stringify(header.counts)) {
    return failure('damaged', 'line 1: other records were counted than are here')
  }
  const isAsWritten = writeSum(lines.slice(0, -1).reduce(addToSum, EMPTY_SUM)) === end.sum
  return isAsWritten
    ? records
    : failure('damaged', `line ${lines.length}: the lines before are not as they were written`)
}

function readRecords(lines: readonly string[]): Result<readonly BackupRecord[], 'damaged'> {
  const records: BackupRecord[] = []
  const whole = fillRepeated()
  for (const [index, line] of lines.entries()) {
    const read = readRecord(parsed(line))
    const record = read === null ? null : whole(read)
    if (record === null) return failure('damaged', `line ${index + 2}: no record`)
    records.push(record)
  }
  return ok(records)
}

/** What was said on this device, for this device. */
function staysHere(record: BackupRecord): boolean {
  return isSentSetting(record) || isModelTrust(record) || isOptimizerSetting(record)
}

function isFolded(record: BackupRecord): boolean {
  return record.type === 'document' && (record.collection === OUTCOMES || record.collection === SITTINGS)
}

/** Where learning stands in a log is a place in one store; in another it would be a wrong one. */
function withoutPlace(record: BackupRecord): BackupRecord {
  if (!isPlaced(record) || record.type !== 'document' || !isObject(record.value)) return record
  return { ...record, value: { ...record.value, cursor: null } }
}

/** As early backups brought it along too: learning begins anew there. */
function isPlaced(record: BackupRecord): boolean {
  if (record.type !== 'document' || record.collection !== DERIVED || !isObject(record.value)) return false
  return (record.value.cursor ?? null) !== null
}

/** Lines without the marks and endings that editors and mail put on them. */
function linesOf(file: string): readonly string[] {
  return file
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/)
}

function parsed(line: string | undefined): Json | undefined {
  try {
    return JSON.parse(line ?? '') as Json
  } catch {
    // no JSON is no record, and the reader names the line
    return undefined
  }
}
