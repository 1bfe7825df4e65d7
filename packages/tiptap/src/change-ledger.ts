import type { ChangedBy } from '@understudy/contracts'
import type { EditKind } from './hand-of.ts'

/** Who changed a place, edit by edit, so that an undo takes back what it undoes and redo gives it again. */
export interface ChangeLedger {
  readonly done: readonly Changed[]
  readonly undone: readonly Changed[]
}

interface Changed {
  readonly by: keyof ChangedBy
  readonly amount: number
}

export const noChanges: ChangeLedger = { done: [], undone: [] }

/** Takes down an edit of `amount` characters. */
export function noteChange({ done, undone }: ChangeLedger, kind: EditKind, amount: number): ChangeLedger {
  if (kind === 'undo') {
    const [left, taken] = takeLast(done, amount)
    return { done: left, undone: [...undone, ...taken] }
  }
  if (kind === 'redo') {
    const [left, taken] = takeLast(undone, amount)
    return { done: [...done, ...taken], undone: left }
  }
  const by = kind === 'typed' || kind === 'pasted' || kind === 'remote' ? kind : 'other'
  const last = done.at(-1)
  if (last?.by !== by) return { done: [...done, { by, amount }], undone: [] }
  return { done: [...done.slice(0, -1), { by, amount: last.amount + amount }], undone: [] }
}

export function changedBy({ done }: ChangeLedger): ChangedBy {
  const sums = { typed: 0, pasted: 0, remote: 0, other: 0 }
  for (const { by, amount } of done) sums[by] += amount
  return sums
}

/** As a ledger whose edits can no longer be undone one by one. */
export function ledgerOf(sums: ChangedBy): ChangeLedger {
  const { typed, pasted, remote, other } = sums
  const all: readonly Changed[] = [
    { by: 'typed', amount: typed },
    { by: 'pasted', amount: pasted },
    { by: 'remote', amount: remote },
    { by: 'other', amount: other },
  ]
  return { done: all.filter(({ amount }) => amount > 0), undone: [] }
}

/** Up to `amount` from the end. What a co-author did is not this writer's to undo. */
function takeLast(edits: readonly Changed[], amount: number): readonly [readonly Changed[], readonly Changed[]] {
  let missing = amount
  const left: Changed[] = []
  const taken: Changed[] = []
  for (const edit of edits.toReversed()) {
    const part = edit.by === 'remote' ? 0 : Math.min(edit.amount, missing)
    missing -= part
    if (part > 0) taken.push({ ...edit, amount: part })
    if (part < edit.amount) left.push({ ...edit, amount: edit.amount - part })
  }
  return [left.toReversed(), taken]
}
