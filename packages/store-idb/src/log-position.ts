import type { Cursor } from '@understudy/contracts'

/** Where a record stands: the row it was written in, and its place in it. Stays the same when rows are sealed. */
export interface Position {
  readonly n: number
  readonly i: number
}

export function isAfter(a: Position, b: Position): boolean {
  return a.n === b.n ? a.i > b.i : a.n > b.n
}

export function toCursor({ n, i }: Position): Cursor {
  return `${n}.${i}` as Cursor
}

/** Throws for a cursor of another store. */
export function fromCursor(cursor: Cursor): Position {
  const [n, i] = /^(\d+)\.(\d+)$/.exec(cursor)?.slice(1).map(Number) ?? []
  if (n === undefined || i === undefined) throw new TypeError('The cursor was not given by this store')
  return { n, i }
}
