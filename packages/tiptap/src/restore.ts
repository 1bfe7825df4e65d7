import type { Json, ProvenanceMap } from '@understudy/contracts'
import { Node, type Schema } from '@tiptap/pm/model'
import { Step } from '@tiptap/pm/transform'
import { fitsSchema } from './fits-schema.ts'
import { toJson, type InsertedRuns } from './journal.ts'
import { carryItem } from './pending-item.ts'
import { joinRuns, sliceRuns } from './provenance-runs.ts'
import { ProvenanceTable } from './provenance-table.ts'
import { readJournal, type JournalRecord } from './read-journal.ts'
import { byName, readPending, writePending, type KeptPending } from './read-pending.ts'

export interface Restored {
  readonly doc: Json
  readonly provenance: ProvenanceMap
  /** What was pending beside the document, for `keepPending`. */
  readonly pending: Json
  /** What could not be read or no longer fitted, so that nothing is lost in silence. Index -1 is the snapshot. */
  readonly damaged: readonly DamagedEntry[]
}

export interface DamagedEntry {
  readonly index: number
  /** `gap`: an entry before it is missing. `after-damage`: it may be sound, but what it builds on is not there. */
  readonly reason: 'unreadable' | 'newer-version' | 'gap' | 'does-not-fit' | 'after-damage'
}

/**
 * The manuscript as it was: the snapshot with every entry of the journal after it, oldest first.
 * It stops at the first entry that cannot be applied, for positions after it mean nothing, and names all from there on.
 * A snapshot that cannot be read gives an empty document.
 */
export function restore(schema: Schema, snapshot: Json, entries: readonly Json[]): Restored {
  const table = new ProvenanceTable()
  const record = readJournal(snapshot)
  const untouched = entries.length === 0 ? asKept(schema, record) : null
  if (untouched !== null) return untouched
  const start = openSnapshot(schema, record)
  if (typeof start === 'string') {
    const empty = schema.topNodeType.createAndFill() ?? schema.topNodeType.create()
    const damaged = [{ index: -1, reason: start }, ...allFrom(0, entries)]
    return { ...written({ doc: empty, pending: new Map() }, table), damaged }
  }
  table.import(start.doc, start.provenance)
  let text: Replayed = start
  for (const [index, entry] of entries.entries()) {
    const next = replay(schema, text, readJournal(entry), table)
    if (typeof next === 'string') {
      return { ...written(text, table), damaged: [{ index, reason: next }, ...allFrom(index + 1, entries)] }
    }
    text = next
  }
  return { ...written(text, table), damaged: [] }
}

/** A document with what stands beside it, while entries are applied. */
interface Replayed {
  readonly doc: Node
  readonly pending: KeptPending
}

function written({ doc, pending }: Replayed, table: ProvenanceTable): Omit<Restored, 'damaged'> {
  return {
    doc: toJson(doc.toJSON()),
    provenance: table.export(doc),
    pending: pendingJson({ pending }),
  }
}

function pendingJson({ pending }: Pick<Replayed, 'pending'>): Json {
  return toJson(writePending([...pending.values()]))
}

type Damage = Exclude<DamagedEntry['reason'], 'after-damage'>

/** A sound snapshot just as it was kept: where no entry follows, nothing of it is made and written out anew. */
function asKept(schema: Schema, record: JournalRecord): Restored | null {
  if (record.type !== 'snapshot' || !fitsSchema(schema, record.doc)) return null
  const { doc, provenance } = record
  return { doc, provenance, pending: pendingJson({ pending: byName(readPending(record.pending)) }), damaged: [] }
}

interface Opened extends Replayed {
  readonly provenance: ProvenanceMap
}

function openSnapshot(schema: Schema, record: JournalRecord): Opened | Damage {
  if (record.type === 'newer-version') return 'newer-version'
  if (record.type !== 'snapshot') return 'unreadable'
  const doc = readDoc(schema, record.doc)
  if (!doc) return 'does-not-fit'
  return { doc, pending: byName(readPending(record.pending)), provenance: record.provenance }
}

function replay(schema: Schema, text: Replayed, record: JournalRecord, table: ProvenanceTable): Replayed | Damage {
  const { doc, pending } = text
  if (record.type === 'newer-version') return 'newer-version'
  if (record.type === 'unreadable' || record.type === 'snapshot') return 'unreadable'
  if (record.size !== doc.content.size) return 'gap'
  if (record.type === 'provenance') {
    table.import(doc, record.provenance)
    return text
  }
  if (record.type === 'pending') return { doc, pending: withChange(pending, record) }
  const next = record.type === 'document' ? readDoc(schema, record.doc) : applySteps(schema, doc, record.steps)
  if (!next) return 'does-not-fit'
  table.carry(doc, next, record.changes, (from, to) => runsWithin(record.inserted, from, to))
  const carried = [...pending].map(([name, item]) => [name, carryItem(item, record.changes)] as const)
  return { doc: next, pending: new Map(carried) }
}

function withChange(pending: KeptPending, { put, drop }: Extract<JournalRecord, { type: 'pending' }>): KeptPending {
  const changed = new Map([...pending].filter(([name]) => !drop.includes(name)))
  for (const [name, item] of byName(put)) changed.set(name, item)
  return changed
}

function applySteps(schema: Schema, doc: Node, steps: readonly Json[]): Node | null {
  let next = doc
  for (const json of steps) {
    try {
      const result = Step.fromJSON(schema, json).apply(next)
      if (!result.doc) return null
      next = result.doc
    } catch {
      // Written under another schema, or not by us.
      return null
    }
  }
  return next
}

function readDoc(schema: Schema, json: Json): Node | null {
  try {
    const doc = Node.fromJSON(schema, json)
    doc.check()
    return doc
  } catch {
    return null
  }
}

function runsWithin(inserted: readonly InsertedRuns[], from: number, to: number) {
  return joinRuns(
    ...inserted.map(({ from: at, to: end, runs }) =>
      end <= from || at >= to ? [] : sliceRuns(runs, Math.max(0, from - at), to - at),
    ),
  )
}

function allFrom(first: number, entries: readonly Json[]): readonly DamagedEntry[] {
  return entries.slice(first).map((_, offset) => ({ index: first + offset, reason: 'after-damage' as const }))
}
