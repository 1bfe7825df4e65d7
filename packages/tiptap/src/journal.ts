import type { Hand, Json, ProvenanceMap } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { ReplaceStep, type Step } from '@tiptap/pm/transform'
import type { DocChanges } from './doc-change.ts'
import type { HandRun, HandRuns } from './provenance-runs.ts'

/** The journal's shape. A reader refuses a higher one by name. */
export const JOURNAL_VERSION = 2

/** Whose the characters at `from` of the document after the steps are. */
export interface InsertedRuns {
  readonly from: number
  readonly to: number
  readonly runs: HandRuns
}

/** One entry for an edit: its steps, and who wrote what it put in. `size` is that of the document before, to tell a gap. */
export function editEntry(
  tr: Transaction,
  changes: DocChanges,
  inserted: readonly InsertedRuns[],
  isWhole: boolean,
): Json {
  const steps = isWhole ? wholeAsStep(tr.before, tr.doc) : tr.steps
  const base = { v: JOURNAL_VERSION, size: tr.before.content.size, inserted: inserted.map(writeInserted) }
  if (steps === null)
    return { ...base, type: 'document', doc: toJson(tr.doc.toJSON()), changes: changes.map(writeChange) }
  return { ...base, type: 'steps', steps: steps.map(step => toJson(step.toJSON())), changes: changes.map(writeChange) }
}

/** One entry for provenance that was declared, as at import. */
export function provenanceEntry(doc: Node, map: ProvenanceMap): Json {
  return { v: JOURNAL_VERSION, type: 'provenance', size: doc.content.size, provenance: toJson(map) }
}

/** The document, its provenance and what is pending beside it, to start a journal from. */
export function snapshotOf(doc: Node, provenance: ProvenanceMap, pending: Json = null): Json {
  return { v: JOURNAL_VERSION, type: 'snapshot', doc: toJson(doc.toJSON()), provenance: toJson(provenance), pending }
}

/** The value as plain JSON: what `toJSON` methods return is typed `any`, and this is where that ends. */
export function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json
}

/**
 * A document that arrived whole, as the small step that makes the same of the old one; null where no single one does.
 */
function wholeAsStep(before: Node, after: Node): readonly Step[] | null {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || end === null) return []
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  try {
    const step = new ReplaceStep(start, end.a + overlap, after.slice(start, end.b + overlap))
    return step.apply(before).doc?.eq(after) ? [step] : null
  } catch {
    // The edges do not fit each other, as when structure changed on one side only.
    return null
  }
}

function writeInserted({ from, to, runs }: InsertedRuns): Json {
  return [
    from,
    to,
    runs.map(({ length, hand, actor, suggestion }: HandRun): Json => [length, hand satisfies Hand, actor, suggestion]),
  ]
}
function writeChange({ fromA, toA, fromB, toB }: DocChanges[number]): Json {
  return [fromA, toA, fromB, toB]
}
