import type { Json } from '@understudy/contracts'
import { JOURNAL_VERSION } from './journal.ts'
import { nameOf, type PendingItem } from './pending-item.ts'

/** What was kept beside a document, and the same with a change of it from the journal. */
export type KeptPending = ReadonlyMap<string, PendingItem>

/** As `pendingOf` and `restore` give it to hosts. */
export function writePending(items: readonly PendingItem[]): Json {
  return { v: JOURNAL_VERSION, items: items as unknown as Json }
}

/** Empty where there is nothing, or nothing that this release can read. */
export function readPending(value: Json): readonly PendingItem[] {
  if (!isRecord(value) || typeof value.v !== 'number' || value.v > JOURNAL_VERSION) return []
  return readItems(value.items)
}

/** Those that are whole at the surface: only this package writes them, and stores name what was damaged. */
export function readItems(value: Json | undefined): readonly PendingItem[] {
  if (!Array.isArray(value)) return []
  return (value as readonly Json[]).filter(isItem) as unknown as readonly PendingItem[]
}

export function byName(items: readonly PendingItem[]): KeptPending {
  return new Map(items.map(item => [nameOf(item), item]))
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  hunk: ['at', 'hunk'],
  query: ['at', 'query'],
  followed: ['at', 'pieces', 'followed'],
  shown: ['hunks'],
  origin: ['origin'],
  unplaced: ['change'],
}

function isItem(value: Json): boolean {
  if (!isRecord(value) || typeof value.type !== 'string' || typeof value.key !== 'string') return false
  const parts = Object.hasOwn(PARTS, value.type) ? PARTS[value.type] : undefined
  return parts?.every(part => value[part] !== undefined && (part === 'origin' || value[part] !== null)) ?? false
}
function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
