import type { BackupRecord, Json } from '@understudy/contracts'
import { isObject } from './manuscript-info.ts'
import type { BackupLine } from './repeated-fields.ts'

/** What marks a file as a backup of ours. */
export const BACKUP_KIND = 'understudy-backup'
/** The shape of the file. A reader refuses a higher number by name. In 2 a log record leaves out what repeats. */
export const BACKUP_FORMAT = 2

/** The first line. */
export interface BackupHeader {
  readonly kind: typeof BACKUP_KIND
  readonly format: number
  readonly counts: BackupCounts
}

/** How many records of each kind a backup holds; `damaged` ones are only named in it. */
export type BackupCounts = Readonly<Record<BackupRecord['type'], number>>

/** The last line. `sum` is that of all lines before it, see `addToSum`. */
export interface BackupEnd {
  readonly end: true
  readonly records: number
  readonly sum: string
}

export function countRecords(records: readonly BackupRecord[]): BackupCounts {
  const counts = { log: 0, document: 0, text: 0, damaged: 0 }
  for (const { type } of records) counts[type]++
  return counts
}

export function readHeader(value: Json | undefined): BackupHeader | 'newer' | null {
  if (!isObject(value) || value.kind !== BACKUP_KIND || typeof value.format !== 'number') return null
  if (value.format > BACKUP_FORMAT) return 'newer'
  const { counts } = value
  if (!isObject(counts)) return null
  const { log, document, text, damaged } = counts
  if (!isCount(log) || !isCount(document) || !isCount(text) || !isCount(damaged)) return null
  return { kind: BACKUP_KIND, format: value.format, counts: { log, document, text, damaged } }
}

export function readEnd(value: Json | undefined): BackupEnd | null {
  if (!isObject(value) || value.end !== true) return null
  const { records, sum } = value
  return isCount(records) && typeof sum === 'string' ? { end: true, records, sum } : null
}

/** The record of a line, or null where it is none. Values inside are opaque. */
export function readRecord(value: Json | undefined): BackupLine | null {
  if (!isObject(value)) return null
  return isRecordShape(value) ? (value as unknown as BackupLine) : null
}

function isRecordShape(value: { readonly [key: string]: Json }): boolean {
  const { type, scope, log, as, record, collection, key, text, name } = value
  switch (type) {
    case 'log':
      if (as !== undefined && !(Array.isArray(as) && isText(...as))) return false
      return isText(scope, log) && isObject(record) && isText(record.id) && record.value !== undefined
    case 'document':
      return isText(scope, collection, key) && value.value !== undefined
    case 'text':
      return isText(scope) && isObject(text) && isText(text.id, text.text)
    case 'damaged':
      return isText(name)
    default:
      return false
  }
}

function isText(...values: readonly (Json | undefined)[]): boolean {
  return values.every(value => typeof value === 'string')
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}

/** FNV-1a over UTF-16 code units, 32 bits: tells a changed or missing line, and guards against nobody's intent. */
export function addToSum(sum: number, line: string): number {
  let next = sum
  for (let at = 0; at < line.length; at++) next = Math.imul(next ^ line.charCodeAt(at), 0x01000193) >>> 0
  return Math.imul(next ^ 0x0a, 0x01000193) >>> 0
}

export const EMPTY_SUM = 0x811c9dc5

export function writeSum(sum: number): string {
  return sum.toString(16).padStart(8, '0')
}
