import type { Hunk } from '@understudy/contracts'
import { applyEdits } from '@understudy/prose'

/** What blocks of these texts read once all of `hunks` are taken. */
export function applied(texts: readonly string[], hunks: readonly Hunk[]): string {
  return texts.reduce((whole, text, block) => {
    const own = hunks.filter(({ change }) => change.block === block)
    if (own.some(({ change }) => change.type === 'delete-block')) return whole
    const edits = own.flatMap(({ change, original }) => {
      if (change.type === 'split') return [{ from: change.at, to: change.at + original.length, text: '\n\n' }]
      return change.type === 'replace' ? [change] : []
    })
    const join = hunks.flatMap(({ change }) =>
      change.type === 'join' && change.block === block - 1 ? [change] : [],
    )[0]
    const seam = whole === '' ? '' : join ? (join.text ?? '') : '\n\n'
    return (
      whole +
      seam +
      applyEdits(
        text,
        edits.toSorted((a, b) => a.from - b.from || a.to - b.to),
      )
    )
  }, '')
}
