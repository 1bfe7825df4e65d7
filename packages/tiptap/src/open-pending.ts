import type { SuggestionId } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { ledgerOf } from './change-ledger.ts'
import { forgetReported } from './end-hunk.ts'
import { settledEvent, type Followed } from './followed.ts'
import { hunkText, pendingHunk, standsAt, type PendingHunk, type Place } from './pending-hunk.ts'
import type { PendingItem } from './pending-item.ts'
import { placeText } from './place-text.ts'
import { findQuote, type BlockId } from './quote.ts'
import { inOrder, record, type Effect, type Review, type Step } from './review.ts'
import { showHunks } from './show-hunks.ts'
import { surviving } from './survival.ts'

type ItemOf<T extends PendingItem['type']> = Extract<PendingItem, { readonly type: T }>

/** The document as it is opened, and how its blocks are named. */
interface Opened {
  readonly doc: Node
  readonly now: number
  readonly blockId?: BlockId | undefined
}

/** What an earlier session left pending, found again in the document; what is not found is ended and listed. */
export function openPending(review: Review, items: readonly PendingItem[], opened: Opened): Step {
  const { doc, now } = opened
  const origins = new Map<SuggestionId, ItemOf<'origin'>['origin']>(review.origins)
  const reported = new Map(review.reported)
  for (const item of items) {
    if (item.type === 'origin') origins.set(item.key, item.origin)
    else if (item.type === 'shown') reported.set(item.key, item.hunks)
  }
  const pending = items.flatMap(item => (item.type === 'hunk' ? [item.hunk] : []))
  const suggestions = [...origins].map(([suggestion, origin]) => {
    const own = pending.filter(one => one.suggestion === suggestion)
    return { suggestion, origin, hunks: own.map(({ hunk }) => hunk) }
  })
  const resumed: Effect = { type: 'resume', suggestions }
  return inOrder(
    { ...review, origins, reported },
    state => [state, origins.size > 0 ? [resumed] : []],
    ...items.map(item => (state: Review) => openItem(state, item, opened)),
    state => showHunks(state, state.hunks, doc, now),
    state => [[...reported.keys()].reduce(forgetReported, state), []],
  )
}

function openItem(review: Review, item: PendingItem, opened: Opened): Step {
  switch (item.type) {
    case 'hunk':
      return openHunk(review, item, opened)
    case 'query':
      return openQuery(review, item, opened)
    case 'followed':
      return openFollowed(review, item, opened)
    case 'unplaced':
      return [{ ...review, unplaced: [...review.unplaced, item.change] }, []]
    case 'shown':
    case 'origin':
      return [review, []]
  }
}

function openHunk(review: Review, { key, at, hunk: kept, shownMs }: ItemOf<'hunk'>, { doc, blockId }: Opened): Step {
  const place = findQuote(doc, at, blockId)
  const clashes = place !== null && review.hunks.some(other => overlaps(other, place))
  if (place && !clashes && standsAt(kept, place, doc)) {
    const exposure = { since: null, totalMs: shownMs }
    const hunk: PendingHunk = { ...pendingHunk({ ...kept, ...place }), ...kept, ...place, exposure }
    const hunks = [...review.hunks, hunk].toSorted((a, b) => a.from - b.from)
    return [{ ...review, hunks, current: review.current ?? hunk.key }, []]
  }
  const { suggestion, hunk } = kept
  const ended = { suggestion, hunk: hunk.id, reason: 'cannot-place', why: null, accepted: '', shownMs } as const
  const change = { key, original: at.text, text: hunkText(hunk), reason: hunk.reason }
  return [{ ...review, unplaced: [...review.unplaced, change] }, [record({ type: 'ended', ...ended })]]
}

function openQuery(review: Review, { key, at, query: kept }: ItemOf<'query'>, { doc, blockId }: Opened): Step {
  const place = findQuote(doc, at, blockId)
  if (!place) {
    const change = { key, original: at.text, text: '', reason: kept.query.reason }
    return [{ ...review, unplaced: [...review.unplaced, change] }, []]
  }
  const queries = [...review.queries, { ...kept, ...place, quote: at.text }].toSorted((a, b) => a.from - b.from)
  return [{ ...review, queries }, []]
}

/** Followed on, and read: once when it is opened first, and again whenever that has changed. */
function openFollowed(review: Review, item: ItemOf<'followed'>, opened: Opened): Step {
  const { doc } = opened
  const followed = placeFollowed(item, opened)
  const read = followed.settled
    ? surviving(followed, 'next-session', doc)
    : ([{ ...followed, settled: true }, [record(settledEvent(followed, 'closed', doc))]] as const)
  const [one, effects] = read
  // what is gone without an undo to bring it back is not followed any longer
  const all = one.pieces.kept.length === 0 ? review.followed : [...review.followed, one]
  return [{ ...review, followed: all }, effects]
}

function placeFollowed({ at, pieces, followed: known }: ItemOf<'followed'>, { doc, blockId }: Opened): Followed {
  const { changedBy, ...kept } = known
  const whole = findQuote(doc, at, blockId)
  const shift = whole ? whole.from - at.from : 0
  const found = pieces.flatMap(({ offset, ...quote }) => {
    const moved = { from: quote.from + shift, to: quote.to + shift }
    const isInPlace =
      whole !== null && moved.to <= doc.content.size && placeText(doc, moved.from, moved.to) === quote.text
    const place = isInPlace ? moved : findQuote(doc, quote)
    return place ? [{ ...place, offset }] : []
  })
  const from = whole?.from ?? Math.min(...found.map(piece => piece.from))
  const to = whole?.to ?? Math.max(...found.map(piece => piece.to))
  return {
    ...kept,
    ...(found.length > 0 ? { from, to } : { from: 0, to: 0 }),
    accepted: true,
    byCommand: false,
    pieces: { kept: found, lost: [] },
    touchedAt: kept.endedAt,
    changes: ledgerOf(changedBy),
    visited: false,
    passage: { text: '', offset: 0, length: 0 },
    was: null,
  }
}

function overlaps(a: Place, b: Place): boolean {
  return a.from === a.to || b.from === b.to ? a.from === b.from && a.to === b.to : a.from < b.to && a.to > b.from
}
