import type { ActorId, Hand, Json, ProvenanceMap, ProvenanceRun, SuggestionId } from '@understudy/contracts'
import type { DocChange, DocChanges } from './doc-change.ts'
import { JOURNAL_VERSION, type InsertedRuns } from './journal.ts'
import type { PendingItem } from './pending-item.ts'
import type { HandRun } from './provenance-runs.ts'
import { readItems } from './read-pending.ts'

/** A journal entry or snapshot as read back; `unreadable` where it is none, `newer-version` where a later release wrote it. */
export type JournalRecord =
  | { readonly type: 'snapshot'; readonly doc: Json; readonly provenance: ProvenanceMap; readonly pending: Json }
  | {
      readonly type: 'pending'
      readonly size: number
      readonly put: readonly PendingItem[]
      readonly drop: readonly Json[]
    }
  | { readonly type: 'provenance'; readonly size: number; readonly provenance: ProvenanceMap }
  | (EditRecord & { readonly type: 'steps'; readonly steps: readonly Json[] })
  | (EditRecord & { readonly type: 'document'; readonly doc: Json })
  | { readonly type: 'unreadable' }
  | { readonly type: 'newer-version' }

export interface EditRecord {
  readonly size: number
  readonly changes: DocChanges
  readonly inserted: readonly InsertedRuns[]
}

export function readJournal(entry: Json): JournalRecord {
  if (!isRecord(entry) || typeof entry.v !== 'number') return UNREADABLE
  if (entry.v > JOURNAL_VERSION) return { type: 'newer-version' }
  const { type, size, doc } = entry
  if (type === 'snapshot') {
    const provenance = readMap(entry.provenance)
    return provenance && doc !== undefined ? { type, doc, provenance, pending: entry.pending ?? null } : UNREADABLE
  }
  if (typeof size !== 'number') return UNREADABLE
  if (type === 'provenance') {
    const provenance = readMap(entry.provenance)
    return provenance ? { type, size, provenance } : UNREADABLE
  }
  if (type === 'pending') {
    return { type, size, put: readItems(entry.put), drop: isList(entry.drop) ? entry.drop : [] }
  }
  const changes = readList(entry.changes, readChange)
  const inserted = readList(entry.inserted, readInserted)
  if (!changes || !inserted) return UNREADABLE
  if (type === 'steps' && isList(entry.steps)) return { type, size, changes, inserted, steps: entry.steps }
  if (type === 'document' && doc !== undefined) return { type, size, changes, inserted, doc }
  return UNREADABLE
}

const UNREADABLE = { type: 'unreadable' } as const

const HANDS: ReadonlySet<string> = new Set<Hand>([
  'typed',
  'accepted',
  'own',
  'imported',
  'pasted',
  'autocorrected',
  'remote',
  'programmatic',
])

function readMap(value: Json | undefined): ProvenanceMap | null {
  return readList(value, block => readList(block, readRun))
}

function readRun(value: Json): ProvenanceRun | null {
  if (!isRecord(value)) return null
  const { from, to, hand, actor, suggestion } = value
  if (typeof from !== 'number' || typeof to !== 'number' || !isHand(hand)) return null
  return { from, to, hand, actor: readId<ActorId>(actor), suggestion: readId<SuggestionId>(suggestion) }
}

function readChange(value: Json): DocChange | null {
  if (!isList(value)) return null
  const [fromA, toA, fromB, toB] = value
  if (typeof fromA !== 'number' || typeof toA !== 'number' || typeof fromB !== 'number' || typeof toB !== 'number')
    return null
  return { fromA, toA, fromB, toB }
}

function readInserted(value: Json): InsertedRuns | null {
  if (!isList(value)) return null
  const [from, to, written] = value
  const runs = readList(written, readHandRun)
  return typeof from === 'number' && typeof to === 'number' && runs ? { from, to, runs } : null
}

function readHandRun(value: Json): HandRun | null {
  if (!isList(value)) return null
  const [length, hand, actor, suggestion] = value
  if (typeof length !== 'number' || !isHand(hand)) return null
  return { length, hand, actor: readId<ActorId>(actor), suggestion: readId<SuggestionId>(suggestion) }
}

function readList<T>(value: Json | undefined, read: (item: Json) => T | null): readonly T[] | null {
  if (!isList(value)) return null
  const items: T[] = []
  for (const item of value) {
    const one = read(item)
    if (one === null) return null
    items.push(one)
  }
  return items
}

function readId<Id extends string>(value: Json | undefined): Id | null {
  return typeof value === 'string' ? (value as Id) : null
}
function isHand(value: Json | undefined): value is Hand {
  return typeof value === 'string' && HANDS.has(value)
}
function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
