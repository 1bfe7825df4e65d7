import type { Json, ShownHunk, SuggestionId } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { changedBy } from './change-ledger.ts'
import type { DocChanges } from './doc-change.ts'
import { mapThrough } from './doc-change.ts'
import { exposedMs } from './exposure.ts'
import type { Followed } from './followed.ts'
import type { PendingHunk, PendingQuery } from './pending-hunk.ts'
import { carryPieces, type Piece } from './pieces.ts'
import { quoteAt, type BlockId, type Quote } from './quote.ts'
import type { Review, UnplacedChange } from './review.ts'

/** One thing of a review that is kept beside the document over a reload. Plain data; hosts keep it unread. */
export type PendingItem =
  | {
      readonly type: 'hunk'
      readonly key: string
      readonly at: Quote
      readonly shownMs: number
      readonly hunk: KeptHunk
    }
  | { readonly type: 'query'; readonly key: string; readonly at: Quote; readonly query: KeptQuery }
  | {
      readonly type: 'followed'
      readonly key: string
      readonly at: Quote
      readonly pieces: readonly (Quote & Piece)[]
      readonly followed: KeptFollowed
    }
  | { readonly type: 'shown'; readonly key: SuggestionId; readonly hunks: readonly ShownHunk<string>[] }
  | { readonly type: 'origin'; readonly key: SuggestionId; readonly origin: Json }
  | { readonly type: 'unplaced'; readonly key: string; readonly change: UnplacedChange }

/** What is not kept is of this sitting alone: how long it has been seen so far, and what redo would do. */
export type KeptHunk = Omit<PendingHunk, 'from' | 'to' | 'exposure' | 'again'>
export type KeptQuery = Omit<PendingQuery, 'from' | 'to' | 'quote'>
export type KeptFollowed = Pick<
  Followed,
  'suggestion' | 'hunk' | 'base' | 'suggested' | 'tracked' | 'endedAt' | 'settled' | 'survived'
> & { readonly changedBy: ReturnType<typeof changedBy> }

/** A thing to keep: what tells whether it is still the same, places aside, and how to write it down. */
export interface Keepable {
  readonly face: readonly unknown[]
  readonly item: (doc: Node, now: number, blockId?: BlockId) => PendingItem
}

/** All that is to be kept, by key. Cheap: nothing is written down before it is asked for. */
export function keepablesOf(review: Review): ReadonlyMap<string, Keepable> {
  const all = new Map<string, Keepable>()
  // What was just left has no ending yet: where the browser is killed before it has, it is pending again.
  const hunks = [...review.hunks, ...(review.refusal?.hunks ?? [])]
  for (const hunk of hunks) all.set(`hunk ${hunk.key}`, keepHunk(hunk))
  for (const query of review.queries) all.set(`query ${query.suggestion}/${query.query.id}`, keepQuery(query))
  for (const one of review.followed) {
    if (one.accepted && one.pieces.kept.length > 0)
      all.set(`followed ${one.suggestion}/${one.hunk ?? ''}`, keepFollowed(one))
  }
  for (const change of review.unplaced) {
    all.set(`unplaced ${change.key}`, { face: [change], item: () => ({ type: 'unplaced', key: change.key, change }) })
  }
  for (const [key, shown] of review.reported) {
    all.set(`shown ${key}`, { face: [shown], item: () => ({ type: 'shown', key, hunks: shown }) })
  }
  for (const { suggestion: key } of [...hunks, ...review.queries, ...review.followed]) {
    const origin = review.origins.get(key)
    if (origin !== undefined)
      all.set(`origin ${key}`, { face: [origin], item: () => ({ type: 'origin', key, origin }) })
  }
  return all
}

/** The name an item is kept under. */
export function nameOf({ type, key }: PendingItem): string {
  return `${type} ${key}`
}

/** The item after an edit of the document; its words decide later whether it still stands there. */
export function carryItem(item: PendingItem, changes: DocChanges): PendingItem {
  if (!('at' in item)) return item
  const [first] = changes
  if (first === undefined || item.at.to < first.fromA) return item
  const from = mapThrough(changes, item.at.from, item.at.text === '' ? -1 : 1)
  const at = { ...item.at, from, to: Math.max(from, mapThrough(changes, item.at.to, -1)) }
  if (item.type !== 'followed') return { ...item, at }
  return { ...item, at, pieces: item.pieces.flatMap(piece => carryPiece(piece, changes)) }
}

function carryPiece(piece: Quote & Piece, changes: DocChanges): readonly (Quote & Piece)[] {
  return carryPieces({ kept: [piece], lost: [] }, changes).kept.map(({ from, to, offset }) => {
    const start = offset - piece.offset
    return { ...piece, from, to, offset, text: piece.text.slice(start, start + to - from) }
  })
}

function keepHunk(pending: PendingHunk): Keepable {
  const { from, to, exposure, again: _, ...hunk } = pending
  return {
    face: [hunk.hunk, hunk.here, hunk.offered, hunk.kept, hunk.folded, hunk.aside],
    item: (doc, now, blockId) => {
      const shownMs = exposedMs(exposure, now)
      return { type: 'hunk', key: hunk.key, at: quoteAt(doc, { from, to }, blockId), shownMs, hunk }
    },
  }
}

function keepQuery({ from, to, quote: _, ...query }: PendingQuery): Keepable {
  const key = `${query.suggestion}/${query.query.id}`
  return {
    face: [query.query],
    item: (doc, _now, blockId) => ({ type: 'query', key, at: quoteAt(doc, { from, to }, blockId), query }),
  }
}

function keepFollowed(one: Followed): Keepable {
  const { suggestion, hunk, base, suggested, tracked, endedAt, settled, survived, changes, pieces } = one
  const key = `${suggestion}/${hunk ?? ''}`
  return {
    face: [settled, survived, changes, pieces.kept.length, pieces.lost.length],
    item: (doc, _now, blockId) => ({
      type: 'followed',
      key,
      at: quoteAt(doc, one, blockId),
      pieces: pieces.kept.map(piece => ({ ...quoteAt(doc, piece), offset: piece.offset })),
      followed: {
        suggestion,
        hunk,
        base,
        suggested,
        tracked,
        endedAt,
        settled,
        survived,
        changedBy: changedBy(changes),
      },
    }),
  }
}
