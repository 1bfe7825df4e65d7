import type { HunkId, SettleCause, Settled, SuggestionId, Survival } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { changedBy, noChanges, noteChange, type ChangeLedger } from './change-ledger.ts'
import { amountWithin, mapThrough, type DocChanges } from './doc-change.ts'
import type { Ghost } from './ghost.ts'
import type { PendingHunk, Place } from './pending-hunk.ts'
import { findPassage, type Passage } from './passage.ts'
import { carryPieces, piecesIn, piecesLength, type Pieces } from './pieces.ts'
import { placeText } from './place-text.ts'
import { regainPieces, type Regaining } from './regain-pieces.ts'
import type { Edited } from './review-event.ts'

/**
 * A place that is watched after a suggestion ended there: what was taken, or what stands where one was refused.
 * `tracked` is the text it began with, `pieces` what survives of it, wherever that stands now.
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
  readonly pieces: Pieces
  readonly endedAt: number
  readonly touchedAt: number
  readonly changes: ChangeLedger
  /** Whether the caret has been in its block, so that it can leave. */
  readonly visited: boolean
  readonly settled: boolean
  /** What was last told of its survival; null before a later session has read it. */
  readonly survived: Survived | null
  /** The block as it was before: an undone acceptance restores it. */
  readonly passage: Passage
  /** What comes back when the acceptance is undone; null where that was in an earlier session. */
  readonly was: PendingHunk | Ghost | null
}

export type Survived = Pick<Survival<string>, 'text' | 'keptChars'>

/** A place is read once nothing has changed in it for this long. */
const QUIET_MS = 10_000
/** And after this long in any case. */
const CAP_MS = 600_000
/** A writer who has gone on this far past what was refused is no longer answering it. */
const WELL_PAST = 40

export type NewFollowed = Omit<
  Followed,
  'pieces' | 'touchedAt' | 'changes' | 'visited' | 'settled' | 'survived' | 'tracked'
>

/** Begins to follow a place of which the stretches `kept` are what was put or left there; what else is in it was written since. */
export function follow(place: NewFollowed, doc: Node, kept: readonly Place[] = [place]): Followed {
  const pieces = { kept: kept.flatMap(stretch => piecesIn(doc, place.from, stretch)), lost: [] }
  const fresh = { changes: noChanges, visited: false, settled: false, survived: null }
  return { ...place, ...fresh, tracked: placeText(doc, place.from, place.to), pieces, touchedAt: place.endedAt }
}

export type FollowedEdit = Pick<Edited, 'changes' | 'kind' | 'after' | 'now'>

/** Follows the place through an edit. Pieces only shrink, unless undo or a move brings back what was lost. */
export function followEdit(followed: Followed, edit: FollowedEdit): Followed {
  const { kind, after, now } = edit
  const how = regaining(followed, edit)
  const away = how ? null : shiftOf(followed, edit.changes)
  if (away !== null) return away === 0 ? followed : shiftedBy(followed, away)
  const amount = amountWithin(edit.changes, followed.from, followed.to)
  const grown = mapPlace(followed, edit.changes)
  const next = how ? regain(grown, edit, how) : grown
  if (next !== grown && isWhole(next, after)) {
    // a move is nobody's change; what undo took back, redo may do again
    const changes = kind === 'undo' ? noteChange(next.changes, kind, Number.MAX_SAFE_INTEGER) : noChanges
    return { ...next, touchedAt: now, changes }
  }
  if (amount === 0) return next === grown ? next : { ...next, touchedAt: now }
  if (followed.pieces.kept.length > 0 && onlyAtEdges(followed, edit.changes, next)) return next
  return { ...next, touchedAt: now, changes: noteChange(next.changes, kind, amount) }
}

/** Characters of the acceptance that survive. */
export function keptChars({ accepted, pieces }: Followed): number {
  return accepted ? piecesLength(pieces.kept) : 0
}

/**
 * Whether the edit, an undo, gave the place back what had stood there; then where that is. It must have taken away
 * something of the acceptance, or put back what that only deleted: to undo what was written over it takes nothing back.
 */
export function givenBack(before: Followed, now: Followed, { changes, after }: FollowedEdit): Place | null {
  if (!before.byCommand || amountWithin(changes, before.from, before.to) === 0) return null
  const { base, tracked, passage, pieces } = before
  const isBreak = pieces.kept.length + pieces.lost.length === 0 && tracked !== ''
  // a break that stands there still may be the one of a change beside it: then the block reads as it did
  const back = findPassage(after, passage, now.from)
  const isStructure = isBreak
    ? !placeText(after, now.from, now.to).includes(tracked) || back !== null
    : tracked === '' && base === ''
  const isPutBack = tracked.length < base.length && changes.some(({ fromB, toB }) => fromB < toB)
  if (keptChars(now) === keptChars(before) && !isPutBack && !isStructure) return null
  // a whole block that comes back stands where it stood, where the edit put something there
  const home = before.was && 'hunk' in before.was ? before.was.from : now.from
  const isHome = changes.some(({ fromB, toB }) => fromB <= home && toB >= home)
  const found = (isHome ? findPassage(after, passage, home) : null) ?? back
  const place = found ?? { from: now.from, to: now.to }
  if (!after.resolve(place.from).parent.isTextblock) return null
  return placeText(after, place.from, place.to) === base ? place : null
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
  const { suggestion, hunk, accepted, base, suggested, changes } = followed
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
    changedBy: changedBy(changes),
  }
}

/** Whether all of it has gone from where it stood: cut, to be put elsewhere, or deleted. */
export function isGone({ accepted, from, to, pieces }: Followed): boolean {
  return accepted && from === to && pieces.kept.length === 0 && pieces.lost.length > 0
}

/** Whether everything stands together as it did: then nobody has changed it. */
function isWhole({ from, to, pieces, tracked }: Followed, doc: Node): boolean {
  return pieces.lost.length === 0 && placeText(doc, from, to) === tracked
}

function regaining({ pieces }: Followed, { changes, kind }: FollowedEdit): Regaining | null {
  if (kind === 'undo' || kind === 'redo') return pieces.lost.length > 0 ? 'undone' : null
  if (kind === 'pasted') return pieces.lost.length > 0 || changes.length > 1 ? 'moved' : null
  // one edit that takes words away here and puts them there, as a command that moves a paragraph
  return kind !== 'typed' && changes.length > 1 ? 'moved' : null
}

/** How far an edit that does not reach the place moves it; null where it may reach it. */
function shiftOf({ from, to, pieces }: Followed, changes: DocChanges): number | null {
  const first = changes[0]
  const last = changes.at(-1)
  if (!first || !last) return 0
  const all = (isSo: (place: Place) => boolean): boolean =>
    isSo({ from, to }) && pieces.kept.every(isSo) && pieces.lost.every(isSo)
  if (all(place => place.to < first.fromA)) return 0
  return all(place => place.from > last.toA) ? last.toB - last.toA : null
}

function shiftedBy(followed: Followed, by: number): Followed {
  const shift = <T extends Place>(place: T): T => ({ ...place, from: place.from + by, to: place.to + by })
  const { kept, lost } = followed.pieces
  return { ...shift(followed), pieces: { kept: kept.map(shift), lost: lost.length === 0 ? lost : lost.map(shift) } }
}

/** An edge whose text is lost takes in what is put there, so that a retyped word belongs to the place. */
function mapPlace(followed: Followed, changes: DocChanges): Followed {
  const { kept } = followed.pieces
  const startLost = kept[0]?.offset !== 0
  const last = kept.at(-1)
  const endLost = last === undefined || last.offset + last.to - last.from < followed.tracked.length
  const from = mapThrough(changes, followed.from, startLost ? -1 : 1)
  const to = Math.max(from, mapThrough(changes, followed.to, endLost ? 1 : -1))
  return { ...followed, from, to, pieces: carryPieces(followed.pieces, changes) }
}

/** The place ends where its words do; where nothing is left in it and they stand elsewhere, it goes with them. */
function regain(followed: Followed, edit: FollowedEdit, how: Regaining): Followed {
  const pieces = regainPieces(followed.pieces, followed.tracked, { ...edit, how })
  if (pieces === followed.pieces) return followed
  const { from, to, tracked } = followed
  const first = Math.min(...pieces.kept.map(piece => piece.from))
  const last = Math.max(...pieces.kept.map(piece => piece.to))
  if (from === to) return { ...followed, from: first, to: last, pieces }
  const isInside = first >= from && last <= to
  const hasStart = isInside && pieces.kept[0]?.offset === 0 && pieces.kept[0].from === first
  const end = pieces.kept.at(-1)
  const hasEnd = isInside && end?.to === last && end.offset + end.to - end.from === tracked.length
  return { ...followed, from: hasStart ? first : from, to: hasEnd ? last : to, pieces }
}

/** Text put right before or after a whole place is beside it, not in it. */
function onlyAtEdges(before: Followed, changes: DocChanges, after: Followed): boolean {
  const reached = changes.filter(({ fromA, toA }) => toA >= before.from && fromA <= before.to)
  return reached.every(({ fromA, toA, fromB, toB }) => fromA === toA && (toB <= after.from || fromB >= after.to))
}
