import {
  LEAF,
  type Brand,
  type Credit,
  type Hunk,
  type HunkId,
  type Query,
  type SuggestionId,
} from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { cleanHunkText } from './clean-text.ts'
import { mapThrough, touches, type DocChanges } from './doc-change.ts'
import { unseen, type Exposure } from './exposure.ts'
import type { Passage } from './passage.ts'
import { placeText } from './place-text.ts'
import { textOfBlock, toPosition, type Projection } from './projection.ts'

/** Names one hunk among all: `suggestion/hunk`, as outcomes do. */
export type HunkKey = Brand<string, 'HunkKey'>

export interface Place {
  readonly from: number
  readonly to: number
}

/** A hunk on screen; `from` and `to` are positions, kept up to date. */
export interface PendingHunk extends Place {
  readonly key: HunkKey
  readonly suggestion: SuggestionId
  readonly hunk: Hunk
  readonly credit: Credit
  /** What stands there now: the words it was made for, or how far the writer has made the change by hand. */
  readonly here: string
  /** What is offered instead: the text as it came, or as the writer has edited it. */
  readonly offered: string
  /** Which of its parts stay as they are, as places in `partsOf`. */
  readonly kept: readonly number[]
  /** One of too many in its passage: counted, not shown, until the count is opened. */
  readonly folded: boolean
  /** Shown as part of two versions of its paragraph. */
  readonly aside: boolean
  readonly exposure: Exposure
  readonly reopens: SuggestionId | null
  /** The block with this change taken, for one that undo brought back: redo makes it so again. */
  readonly again: Passage | null
}

export interface PendingQuery extends Place {
  readonly suggestion: SuggestionId
  readonly query: Query
  readonly credit: Credit
  /** What the note is about; it goes when that changes. */
  readonly quote: string
}

export function hunkKey(suggestion: SuggestionId, hunk: HunkId): HunkKey {
  return `${suggestion}/${hunk}` as HunkKey
}

export type NewHunk = Pick<PendingHunk, 'suggestion' | 'hunk' | 'credit'> & Place

/** A hunk as it came, at its place. */
export function pendingHunk(made: NewHunk): PendingHunk {
  return {
    ...made,
    key: hunkKey(made.suggestion, made.hunk.id),
    here: hereOf(made.hunk),
    offered: hunkText(made.hunk),
    kept: [],
    folded: false,
    aside: false,
    exposure: unseen,
    reopens: null,
    again: null,
  }
}

/** What would be put in; empty for a change of structure. */
export function hunkText({ change }: Hunk): string {
  switch (change.type) {
    case 'split':
      return '\n\n'
    case 'delete-block':
      return ''
    default:
      return change.text ?? ''
  }
}

/** The hunk with its text made fit to stand in a manuscript. */
export function cleanHunk(hunk: Hunk): Hunk {
  return hunk.change.type === 'replace'
    ? { ...hunk, change: { ...hunk.change, text: cleanHunkText(hunk.change.text) } }
    : hunk
}

/** A change never drops or invents an atom of the host. */
export function keepsAtoms(hunk: Hunk): boolean {
  return atoms(hunk.original) === atoms(hunkText(hunk))
}

/** Where a hunk stands in the document it was made for; null where its block or its words are not there. */
export function placeHunk(hunk: Hunk, asked: Projection): Place | null {
  const place = rangeOf(hunk, asked)
  const isApart = hunk.change.type !== 'split' || hunk.original.trim() === ''
  return place && isApart && standsAt({ here: hereOf(hunk) }, place, asked.doc) ? place : null
}

/** Between two blocks that would be joined stands the break. */
function hereOf({ change, original }: Hunk): string {
  return change.type === 'join' ? '\n\n' : original
}

/** Carries a place through one edit; null where the edit reached into it. */
export function carryPlace(place: Place, changes: DocChanges): Place | null {
  if (place.from === place.to) return carryPoint(place, changes)
  if (touches(changes, place.from, place.to)) return null
  return { from: mapThrough(changes, place.from, 1), to: mapThrough(changes, place.to, -1) }
}

type Standing = Pick<PendingHunk, 'here'>

/** Whether the words the hunk would replace are the words that stand there. */
export function standsAt({ here }: Standing, { from, to }: Place, doc: Node): boolean {
  if (from < 0 || to > doc.content.size || from > to) return false
  return doc.resolve(from).parent.isTextblock && placeText(doc, from, to) === here
}

function rangeOf(hunk: Hunk, asked: Projection): Place | null {
  const [from = null, to = null] = endsOf(hunk, asked)
  return from === null || to === null || from > to ? null : { from, to }
}

function endsOf({ change, original }: Hunk, asked: Projection): readonly (number | null)[] {
  const { block } = change
  const at = (offset: number, index = block): number | null => toPosition(asked, { block: index, offset })
  const end = textOfBlock(asked, block)?.length ?? 0
  switch (change.type) {
    case 'replace':
      return [at(change.from), at(change.to)]
    case 'split':
      return [at(change.at), at(change.at + original.length)]
    case 'join':
      return [at(end), at(0, block + 1)]
    case 'delete-block':
      return [at(0), at(end)]
  }
}

/** A point goes only when the text on both sides of it went. */
function carryPoint({ from }: Place, changes: DocChanges): Place | null {
  if (changes.some(({ fromA, toA }) => fromA < from && toA > from)) return null
  const at = mapThrough(changes, from, -1)
  return { from: at, to: at }
}

function atoms(text: string): number {
  return text.split(LEAF).length
}
