import type { ChangedBy, HunkId, SettleCause, Settled, SuggestionId } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { amountWithin, mapThrough, type DocChange, type DocChanges } from './doc-change.ts'
import type { Ghost } from './ghost.ts'
import type { EditKind } from './hand-of.ts'
import type { PendingHunk, Place } from './pending-hunk.ts'
import { findPassage, type Passage } from './passage.ts'
import { placeText } from './place-text.ts'
import type { Edited } from './review-event.ts'

/** A part of the followed text that is still there: at `from`, and at `offset` of the text as it was. */
export interface Piece extends Place {
  readonly offset: number
}

/**
 * A place that is watched after a suggestion ended there: what was taken, or what stands where one was refused.
 * `tracked` is the text it began with, `pieces` what survives of it.
 */
export interface Followed extends Place {
  readonly suggestion: SuggestionId
  readonly hunk: HunkId | null
  readonly accepted: boolean
  /** Taken by command, so that undo can take it back; text typed by hand is not an acceptance to undo. */
  readonly byCommand: boolean
  readonly base: string
  readonly suggested: string
  readonly tracked: string
  readonly pieces: readonly Piece[]
  readonly endedAt: number
  readonly touchedAt: number
  readonly changedBy: ChangedBy
  /** Whether the caret has been in its block, so that it can leave. */
  readonly visited: boolean
  readonly settled: boolean
  /** The block as it was before: an undone acceptance restores it. */
  readonly passage: Passage
  /** What comes back when the acceptance is undone. */
  readonly was: PendingHunk | Ghost
}

/** A place is read once nothing has changed in it for this long. */
const QUIET_MS = 10_000
/** And after this long in any case. */
const CAP_MS = 600_000
/** A writer who has gone on this far past what was refused is no longer answering it. */
const WELL_PAST = 40

const NOBODY: ChangedBy = { typed: 0, pasted: 0, remote: 0, other: 0 }

export type NewFollowed = Omit<Followed, 'pieces' | 'touchedAt' | 'changedBy' | 'visited' | 'settled' | 'tracked'>

/** Begins to follow a place of which the stretches `kept` are what was put or left there; what else is in it was written since. */
export function follow(place: NewFollowed, doc: Node, kept: readonly Place[] = [place]): Followed {
  const tracked = placeText(doc, place.from, place.to)
  // Structure has no characters to follow; then the place alone is watched.
  const isPlain = tracked.length === place.to - place.from
  const pieces = isPlain
    ? kept.flatMap(({ from, to }) => (from < to ? [{ from, to, offset: from - place.from }] : []))
    : []
  return { ...place, tracked, pieces, touchedAt: place.endedAt, changedBy: NOBODY, visited: false, settled: false }
}

export type FollowedEdit = Pick<Edited, 'changes' | 'kind' | 'after' | 'now'>

/** Follows the place through an edit. Pieces only shrink, unless undo brings back what was lost. */
export function followEdit(followed: Followed, { changes, kind, after, now }: FollowedEdit): Followed {
  const amount = amountWithin(changes, followed.from, followed.to)
  const grown = mapPlace(followed, changes)
  if (amount === 0) return grown
  const restored = kind === 'undo' || kind === 'redo' ? restorePieces(grown, changes, after) : grown
  const edge = followed.pieces.length > 0 && onlyAtEdges(followed, changes, restored)
  if (edge) return restored
  return { ...restored, touchedAt: now, changedBy: addChange(restored.changedBy, kind, amount) }
}

/** Characters of the acceptance that survive. */
export function keptChars({ accepted, pieces }: Followed): number {
  return accepted ? pieces.reduce((sum, { from, to }) => sum + to - from, 0) : 0
}

/** Whether an undo just gave the place back what had stood there; then where that is. */
export function givenBack(followed: Followed, changes: DocChanges, after: Node): Place | null {
  if (!followed.byCommand || amountWithin(changes, 0, Number.MAX_SAFE_INTEGER) === 0) return null
  if (followed.pieces.length > 0 && keptChars(followed) === followed.tracked.length) return null
  const place = findPassage(after, followed.passage, followed.from) ?? { from: followed.from, to: followed.to }
  return placeText(after, place.from, place.to) === followed.base ? place : null
}

/** Why the place should be read now, if it should. */
export function settleCause(followed: Followed, now: number): SettleCause | null {
  if (followed.settled) return null
  if (now - followed.endedAt >= CAP_MS) return 'capped'
  if (now - followed.touchedAt >= QUIET_MS) return 'quiet'
  if (!followed.accepted && followed.to - followed.from > 2 * followed.suggested.length + WELL_PAST) return 'left'
  return null
}

export function settledEvent(followed: Followed, cause: SettleCause, doc: Node): Settled<string> {
  const { suggestion, hunk, accepted, base, suggested, changedBy } = followed
  const settled = placeText(doc, followed.from, followed.to)
  return {
    type: 'settled',
    suggestion,
    hunk,
    cause,
    accepted,
    base,
    suggested,
    settled,
    keptChars: keptChars(followed),
    changedBy,
  }
}

/** An edge whose text is lost takes in what is put there, so that a retyped word belongs to the place. */
function mapPlace(followed: Followed, changes: DocChanges): Followed {
  const startLost = followed.pieces[0]?.offset !== 0
  const last = followed.pieces.at(-1)
  const endLost = last === undefined || last.offset + last.to - last.from < followed.tracked.length
  const from = mapThrough(changes, followed.from, startLost ? -1 : 1)
  const to = Math.max(from, mapThrough(changes, followed.to, endLost ? 1 : -1))
  return { ...followed, from, to, pieces: followed.pieces.flatMap(piece => mapPiece(piece, changes)) }
}

function mapPiece(piece: Piece, changes: DocChanges): readonly Piece[] {
  const left: Piece[] = []
  let at = piece.from
  const keep = (to: number): void => {
    if (to <= at) return
    const from = mapThrough(changes, at, 1)
    left.push({ from, to: from + to - at, offset: piece.offset + at - piece.from })
  }
  for (const { fromA, toA } of changes) {
    if (toA < at || (toA === at && fromA !== toA) || fromA >= piece.to) continue
    keep(Math.max(at, Math.min(fromA, piece.to)))
    at = Math.max(at, toA)
  }
  keep(piece.to)
  return left
}

function restorePieces(followed: Followed, changes: DocChanges, after: Node): Followed {
  const pieces = changes.reduce<readonly Piece[]>(
    (known, change) => restorePiece(followed, known, change, after),
    followed.pieces,
  )
  return { ...followed, pieces }
}

function restorePiece(followed: Followed, pieces: readonly Piece[], change: DocChange, after: Node): readonly Piece[] {
  const from = Math.max(change.fromB, followed.from)
  const to = Math.min(change.toB, followed.to)
  if (from >= to) return pieces
  const next = pieces.findIndex(piece => piece.from >= to)
  const index = next < 0 ? pieces.length : next
  const previous = pieces[index - 1]
  const gapStart = previous ? previous.offset + previous.to - previous.from : 0
  const gapEnd = pieces[index]?.offset ?? followed.tracked.length
  const inserted = placeText(after, from, to)
  const at = followed.tracked.slice(gapStart, gapEnd).indexOf(inserted)
  if (at < 0 || inserted.length !== to - from) return pieces
  return pieces.toSpliced(index, 0, { from, to, offset: gapStart + at })
}

/** Text put right before or after a whole place is beside it, not in it. */
function onlyAtEdges(before: Followed, changes: DocChanges, after: Followed): boolean {
  const reached = changes.filter(({ fromA, toA }) => toA >= before.from && fromA <= before.to)
  return reached.every(({ fromA, toA, fromB, toB }) => fromA === toA && (toB <= after.from || fromB >= after.to))
}

function addChange(changedBy: ChangedBy, kind: EditKind, amount: number): ChangedBy {
  const by = kind === 'typed' || kind === 'pasted' || kind === 'remote' ? kind : 'other'
  return { ...changedBy, [by]: changedBy[by] + amount }
}
