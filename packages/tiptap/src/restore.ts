import type { Json, ProvenanceMap } from '@understudy/contracts'
import { Node, type Schema } from '@tiptap/pm/model'
import { Step } from '@tiptap/pm/transform'
import { toJson, type InsertedRuns } from './journal.ts'
import { joinRuns, sliceRuns } from './provenance-runs.ts'
import { ProvenanceTable } from './provenance-table.ts'
import { readJournal, type JournalRecord } from './read-journal.ts'

export interface Restored {
  readonly doc: Json
  readonly provenance: ProvenanceMap
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
  const start = openSnapshot(schema, snapshot, table)
  if (typeof start === 'string') {
    const empty = schema.topNodeType.createAndFill() ?? schema.topNodeType.create()
    return {
      doc: toJson(empty.toJSON()),
      provenance: table.export(empty),
      damaged: [{ index: -1, reason: start }, ...allFrom(0, entries)],
    }
  }
  let doc = start
  for (const [index, entry] of entries.entries()) {
    const next = replay(schema, doc, readJournal(entry), table)
    if (typeof next === 'string') {
      const damaged = [{ index, reason: next }, ...allFrom(index + 1, entries)]
      return { doc: toJson(doc.toJSON()), provenance: table.export(doc), damaged }
    }
    doc = next
  }
  return { doc: toJson(doc.toJSON()), provenance: table.export(doc), damaged: [] }
}

type Damage = Exclude<DamagedEntry['reason'], 'after-damage'>

function openSnapshot(schema: Schema, snapshot: Json, table: ProvenanceTable): Node | Damage {
  const record = readJournal(snapshot)
  if (record.type === 'newer-version') return 'newer-version'
  if (record.type !== 'snapshot') return 'unreadable'
  const doc = readDoc(schema, record.doc)
  if (!doc) return 'does-not-fit'
  table.import(doc, record.provenance)
  return doc
}

function replay(schema: Schema, doc: Node, record: JournalRecord, table: ProvenanceTable): Node | Damage {
  if (record.type === 'newer-version') return 'newer-version'
  if (record.type === 'unreadable' || record.type === 'snapshot') return 'unreadable'
  if (record.size !== doc.content.size) return 'gap'
  if (record.type === 'provenance') {
    table.import(doc, record.provenance)
    return doc
  }
  const next = record.type === 'document' ? readDoc(schema, record.doc) : applySteps(schema, doc, record.steps)
  if (!next) return 'does-not-fit'
  table.carry(doc, next, record.changes, (from, to) => runsWithin(record.inserted, from, to))
  return next
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
