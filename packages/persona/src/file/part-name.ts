import { CST } from 'yaml'
import { isBlock, type Part } from './kept-text.ts'

/** The key of a part of a map; null where it is no plain one. */
export function nameOf({ key }: Part): string | null {
  if (key === undefined || key === null) return ''
  return scalarOf(key)
}

/** What a part of a list says under `key`, where it is a map that says so in plain words. */
export function entryOf({ value }: Part, key: string): string | null {
  if (!isBlock(value) && value?.type !== 'flow-collection') return null
  const parts: readonly Part[] = value.items
  const entry = parts.find(part => part.sep !== undefined && nameOf(part) === key)
  return entry?.value === undefined ? null : scalarOf(entry.value)
}

function scalarOf(token: CST.Token): string | null {
  return CST.resolveAsScalar(token)?.value ?? null
}
