import { isRecord, type JsonRecord } from './read-records.ts'

/** The text in a field; throws where there is none. */
export function textIn(record: JsonRecord, field: string): string {
  const value = record[field]
  if (typeof value !== 'string') throw new Error(`A record has no text in the field ${field}`)
  return value
}

/** The number in a field; throws where there is none. */
export function numberIn(record: JsonRecord, field: string): number {
  const value = record[field]
  if (typeof value !== 'number') throw new Error(`A record has no number in the field ${field}`)
  return value
}

/** The list in a field; throws where there is none. */
export function listIn(record: JsonRecord, field: string): readonly unknown[] {
  const value = record[field]
  if (!Array.isArray(value)) throw new Error(`A record has no list in the field ${field}`)
  return value
}

/** The records in a field that lists some; empty where there is none. */
export function recordsIn(record: JsonRecord, field: string): readonly JsonRecord[] {
  const value = record[field]
  return Array.isArray(value) ? value.filter(isRecord) : []
}
