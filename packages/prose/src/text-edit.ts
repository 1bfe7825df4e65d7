/** Replaces `from` to `to` of a text by `text`. Offsets count UTF-16 code units of the text before any edit. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** `before` with `edits` applied, which are sorted and disjoint. */
export function applyEdits(before: string, edits: readonly TextEdit[]): string {
  let after = ''
  let at = 0
  for (const { from, to, text } of edits) {
    after += before.slice(at, from) + text
    at = to
  }
  return after + before.slice(at)
}
