import { applyEdits, diffWords, type TextEdit } from '@understudy/prose'
import type { EditHunk, EditSide } from './edit-reading.ts'

/** A change whose words are not read yet. */
export type CreditedEdit = Pick<EditHunk, 'by' | 'fate' | 'before' | 'after'>

/** What was brought is told apart finely, so that what was kept of it is seen beside what was not. */
const BROUGHT = { maxEdits: 48, islandWords: 1 }
/** What a writer did within a few words is one change with one reason. */
const WRITTEN = { maxEdits: 24, islandWords: 3 }

/**
 * The changes of a suggestion that stand, and those of the writer, by place in `suggested`. A change of the suggestion
 * that the writer touched is told by what the writer did.
 */
export function creditedEdits(base: string, suggested: string, settled: string): readonly CreditedEdit[] {
  const brought = placed(base, diffWords(base, suggested, BROUGHT))
  const written = placed(suggested, diffWords(suggested, settled, WRITTEN))
  const kept = brought.filter(({ after }) => !written.some(({ before }) => touches(after, before)))
  const own = written.map((edit): CreditedEdit => {
    const touched = brought.filter(({ after }) => touches(after, edit.before))
    return { by: 'writer', fate: fateOf(edit, touched, { base, suggested }), ...edit }
  })
  return [...kept.map((edit): CreditedEdit => ({ by: 'suggestion', fate: 'kept', ...edit })), ...own].sort(
    (one, other) => placeOf(one) - placeOf(other),
  )
}

interface PlacedEdit {
  readonly before: EditSide
  readonly after: EditSide
}

/** Edits of `text` with where they stand once all are applied. */
function placed(text: string, edits: readonly TextEdit[]): readonly PlacedEdit[] {
  let moved = 0
  return edits.map(({ from, to, text: fresh }) => {
    const start = from + moved
    moved += fresh.length - (to - from)
    return {
      before: { from, to, text: text.slice(from, to) },
      after: { from: start, to: start + fresh.length, text: fresh },
    }
  })
}

function placeOf({ by, before, after }: CreditedEdit): number {
  return by === 'writer' ? before.from : after.from
}

/** Whether two stretches share a character, or one is a mere place within the other. */
function touches(one: EditSide, other: EditSide): boolean {
  if (one.from === one.to || other.from === other.to) return one.from <= other.to && other.from <= one.to
  return one.from < other.to && other.from < one.to
}

interface Texts {
  readonly base: string
  readonly suggested: string
}

function fateOf(edit: PlacedEdit, touched: readonly PlacedEdit[], { base, suggested }: Texts): EditHunk['fate'] {
  const [first, last] = [touched[0], touched.at(-1)]
  if (first === undefined || last === undefined) return 'own'
  const from = Math.min(first.after.from, edit.before.from)
  const to = Math.max(last.after.to, edit.before.to)
  const settled = applyEdits(suggested.slice(from, to), [
    { from: edit.before.from - from, to: edit.before.to - from, text: edit.after.text },
  ])
  const original = base.slice(first.before.from - (first.after.from - from), last.before.to + (to - last.after.to))
  return settled.trim() === original.trim() ? 'restored' : 'reworked'
}
