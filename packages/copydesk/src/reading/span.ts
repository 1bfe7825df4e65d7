/** A stretch of a block, `from <= to`, in UTF-16 code units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Whether the two share a character. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to
}

export function overlapsAny(span: Span, others: readonly Span[]): boolean {
  return others.some(other => overlap(span, other))
}
