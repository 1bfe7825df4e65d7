import type { BackupRecord, Json } from '@understudy/contracts'
import { isObject } from './manuscript-info.ts'

/** A record as a line holds it: `as` names the fields that are as in the record before it of the same log. */
export type BackupLine = BackupRecord & { readonly as?: readonly string[] }

type Fields = Readonly<Record<string, Json>>

/** Leaves out of each log record what the one before it said: most of an event, who and where, is that of the last one. */
export function omitRepeated(): (record: BackupRecord) => BackupLine {
  const before = new Map<string, Fields>()
  return line => {
    if (line.type !== 'log') return line
    const { record, ...place } = line
    const last = before.get(placeOf(line))
    remember(before, line)
    if (last === undefined || !isObject(record.value)) return line
    const fields = Object.entries(record.value)
    const as = fields.flatMap(([name, value]) => (isSame(last, name, value) ? [name] : []))
    if (as.length === 0) return line
    const value = Object.fromEntries(fields.filter(([name]) => !as.includes(name)))
    return { ...place, as, record: { id: record.id, value } }
  }
}

/** The records again, line by line from the first on; null for a line that names what the one before has not. */
export function fillRepeated(): (line: BackupLine) => BackupRecord | null {
  const before = new Map<string, Fields>()
  return line => {
    if (line.type !== 'log') return line
    const record = filled(line, before.get(placeOf(line)))
    if (record !== null) remember(before, record)
    return record
  }
}

type LogLine = BackupLine & { readonly type: 'log' }

function filled({ as, record, ...place }: LogLine, last: Fields | undefined): (BackupRecord & { type: 'log' }) | null {
  if (as === undefined) return { ...place, record }
  if (last === undefined || !isObject(record.value) || !as.every(name => Object.hasOwn(last, name))) return null
  const repeated = Object.fromEntries(
    as.flatMap(name => (last[name] === undefined ? [] : [[name, last[name]] as const])),
  )
  return { ...place, record: { id: record.id, value: { ...repeated, ...record.value } } }
}

function remember(before: Map<string, Fields>, line: BackupRecord & { readonly type: 'log' }): void {
  if (isObject(line.record.value)) before.set(placeOf(line), line.record.value)
  else before.delete(placeOf(line))
}

function isSame(last: Fields, name: string, value: Json): boolean {
  return Object.hasOwn(last, name) && JSON.stringify(last[name]) === JSON.stringify(value)
}

function placeOf({ scope, log }: { readonly scope: string; readonly log: string }): string {
  return JSON.stringify([scope, log])
}
