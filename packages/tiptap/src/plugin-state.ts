import type { Catalogue, Json, ProvenanceMap, SuggestionId } from '@understudy/contracts'
import type { Transaction } from '@tiptap/pm/state'
import { PluginKey, type Plugin } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { DecorationSet } from '@tiptap/pm/view'
import { changedBlocks } from './changed-blocks.ts'
import { recallDeleted, rememberDeleted, type DeletedText } from './deleted-text.ts'
import { diffDocs } from './diff-docs.ts'
import { composeMaps, type DocChanges } from './doc-change.ts'
import { drawGhost } from './draw-ghost.ts'
import { ghostRest } from './edit-ghost.ts'
import { editKind, type EditKind, type LastInput } from './hand-of.ts'
import type { HunkAnchors } from './hunk-anchors.ts'
import { emptyDrawing, type Drawer, type HunkDrawing } from './hunk-drawing.ts'
import { editEntry, type InsertedRuns } from './journal.ts'
import type { ResolvedOptions } from './options.ts'
import { placeText } from './place-text.ts'
import { LEAST_MOVED } from './regain-pieces.ts'
import type { Hands } from './make-element.ts'
import { joinRuns, runsLength, type HandRuns } from './provenance-runs.ts'
import type { ProvenanceTable } from './provenance-table.ts'
import { emptyReview, stay, type Effect, type Review } from './review.ts'
import type { Acceptance, ReviewEvent } from './review-event.ts'
import { transition } from './transition.ts'
import { askingOf, showsAlike, toUnderstudyState, type UnderstudyState } from './understudy-state.ts'
import { remoteChange } from './yjs-peer.ts'

/** The extension's part of the editor state. */
export interface PluginState {
  readonly review: Review
  readonly shown: UnderstudyState
  readonly hunks: HunkDrawing
  readonly ghost: DecorationSet
  /** Texts deleted of late, so that undo and moves give them back to the hand they had. */
  readonly deleted: readonly DeletedText[]
  /** Provenance that waits for the document it belongs to: under Yjs that comes after the editor. */
  readonly awaited: ProvenanceMap | null
  /** Whether what an earlier session left pending waits for its document. */
  readonly awaitsPending: boolean
  /** What is to be done in the world, numbered, until the runtime has done it. */
  readonly outbox: readonly Queued[]
  readonly queued: number
}

export interface Queued {
  readonly number: number
  readonly effect: Effect | { readonly type: 'journal'; readonly entry: Json }
}

/** What a transaction carries for the extension. */
export interface UnderstudyMeta {
  readonly events?: readonly ReviewEvent[]
  readonly acceptance?: Acceptance
}

export const understudyKey: PluginKey<PluginState> = new PluginKey('understudy')

/** What `apply` needs beside the transaction. */
export interface PluginContext {
  readonly options: ResolvedOptions
  readonly provenance: ProvenanceTable
  readonly anchors: HunkAnchors
  readonly hands: Hands
  /** All of the editor's, as the transaction found them. */
  readonly plugins: readonly Plugin[]
  /** Null until there is something to draw. */
  readonly drawer: () => Drawer | null
  readonly drawGhost: (text: string) => HTMLElement
  readonly lastInput: () => LastInput | null
  /** The number of the last effect that was run. */
  readonly ran: () => number
}

export function initPluginState({ options, provenance, hands, drawer }: PluginContext, doc: Node): PluginState {
  const { initialProvenance, catalogue } = options
  const awaited = initialProvenance && !provenance.import(doc, initialProvenance) ? initialProvenance : null
  const empty = emptyReview(options.document, options.continuations ? 'on' : 'off')
  const kept = options.pending?.kept ? options.pending : null
  const isHere = kept !== null && doc.textContent !== ''
  const [review, effects] = isHere ? kept.open(empty, doc, options.env.now()) : stay(empty)
  return {
    review,
    shown: toUnderstudyState(review, catalogue),
    hunks: (isHere ? drawer()?.drawReview(review, doc, hands) : null) ?? emptyDrawing,
    ghost: DecorationSet.empty,
    deleted: [],
    awaited,
    awaitsPending: kept !== null && !isHere,
    outbox: effects.map((effect, index) => ({ number: index + 1, effect })),
    queued: effects.length,
  }
}

export function applyTransaction(state: PluginState, tr: Transaction, context: PluginContext): PluginState {
  const meta: UnderstudyMeta | undefined = tr.getMeta(understudyKey)
  if (!tr.docChanged && !tr.selectionSet && !meta) return state
  const now = context.options.env.now()
  const { events, deleted, entry } = readTransaction(state, tr, context, now)
  let { review } = state
  const effects: Queued['effect'][] = entry === null ? [] : [{ type: 'journal', entry }]
  for (const event of [...events, ...(meta?.events ?? [])]) {
    const [next, more] = transition(review, event)
    review = next
    effects.push(...more)
  }
  const due = tr.docChanged && state.awaitsPending && tr.doc.textContent !== '' ? context.options.pending : null
  if (due) {
    const [opened, more] = due.open(review, tr.doc, now)
    review = opened
    effects.push(...more)
  }
  const awaitsPending = state.awaitsPending && !due
  // Once the writer has changed it, it is no longer the document the map was made for.
  const isArrival = tr.docChanged && state.awaited !== null && remoteChange(tr) !== null
  const isTakenIn = isArrival && context.provenance.import(tr.doc, state.awaited)
  const awaited = isTakenIn || (tr.docChanged && !isArrival) ? null : state.awaited
  return settle({ ...state, deleted, awaited, awaitsPending }, { review, effects }, tr, context)
}

interface Transitioned {
  readonly review: Review
  readonly effects: readonly Queued['effect'][]
}

/** The same value back where nothing changed; decorations are mapped where only places did. */
function settle(
  state: PluginState,
  { review, effects }: Transitioned,
  tr: Transaction,
  context: PluginContext,
): PluginState {
  const { catalogue } = context.options
  const isSame = review === state.review
  if (isSame && effects.length === 0 && !tr.docChanged) return state
  const ran = context.ran()
  const waiting = state.outbox.filter(({ number }) => number > ran)
  const queued = effects.map((effect, index) => ({ number: state.queued + index + 1, effect }))
  return {
    ...state,
    review,
    shown: isSame ? state.shown : shownAfter(state, review, catalogue),
    hunks: context.drawer()?.redraw(state.hunks, review, tr, context.hands) ?? emptyDrawing,
    ghost:
      tr.docChanged || ghostRest(review) !== ghostRest(state.review)
        ? drawGhost(review, tr.doc, context.drawGhost)
        : state.ghost,
    outbox: [...waiting, ...queued],
    queued: state.queued + queued.length,
  }
}

/** The same value back where nothing that it shows has changed. */
function shownAfter(state: PluginState, review: Review, catalogue: Catalogue): UnderstudyState {
  const before = state.review
  if (!showsAlike(before, review)) return toUnderstudyState(review, catalogue)
  const rest = ghostRest(review)
  const isSameOffer = rest === '' || before.ghost?.opened === review.ghost?.opened
  const isGhostAlike = ghostRest(before) === rest && isSameOffer
  const isAlike =
    isGhostAlike &&
    before.unplaced === review.unplaced &&
    before.notice === review.notice &&
    askingOf(before) === askingOf(review) &&
    before.continuations === review.continuations
  return isAlike ? state.shown : toUnderstudyState(review, catalogue)
}

interface ReadTransaction {
  readonly events: readonly ReviewEvent[]
  readonly deleted: readonly DeletedText[]
  readonly entry: Json | null
}

function readTransaction(state: PluginState, tr: Transaction, context: PluginContext, now: number): ReadTransaction {
  const caret = tr.selection.empty ? tr.selection.head : null
  if (!tr.docChanged) {
    const events: readonly ReviewEvent[] = tr.selectionSet ? [{ type: 'moved', caret, doc: tr.doc, now }] : []
    return { events, deleted: state.deleted, entry: null }
  }
  const { options, provenance, anchors } = context
  const meta: UnderstudyMeta | undefined = tr.getMeta(understudyKey)
  const acceptance = meta?.acceptance ?? null
  const changes = isWhole(tr) ? diffDocs(tr.before, tr.doc) : composeMaps(tr.mapping.maps)
  const kind: EditKind = acceptance
    ? 'accepted'
    : (options.classify(tr) ?? editKind(tr, changes, context.lastInput(), context.plugins))
  const deleted = kind === 'remote' ? state.deleted : withDeleted(state.deleted, tr, changes, provenance)
  const inserted: InsertedRuns[] = []
  provenance.carry(tr.before, tr.doc, changes, (from, to) => {
    const runs = authorship({ from, to, kind, tr, deleted, state, acceptance, context })
    inserted.push({ from, to, runs })
    return runs
  })
  const carried = remoteChange(tr) ? anchors.carry(tr) : new Map()
  const edited: ReviewEvent = {
    type: 'edited',
    changes,
    kind,
    acceptance,
    carried,
    before: tr.before,
    after: tr.doc,
    caret,
    newId: options.env.newId,
    now,
  }
  const entry = options.onJournal ? editEntry(tr, changes, inserted, isWhole(tr)) : null
  return { events: [edited], deleted, entry }
}

/** A document that was replaced from end to end: remote changes arrive like that, and `setContent`. */
function isWhole(tr: Transaction): boolean {
  const [map] = tr.mapping.maps
  if (!map || tr.mapping.maps.length !== 1) return false
  let isAll = false
  map.forEach((from, to) => {
    isAll = from === 0 && to === tr.before.content.size
  })
  return isAll
}

interface Inserted {
  readonly from: number
  readonly to: number
  readonly kind: EditKind
  readonly tr: Transaction
  readonly deleted: readonly DeletedText[]
  readonly state: PluginState
  readonly acceptance: Acceptance | null
  readonly context: PluginContext
}

/** Undone and moved text goes back to the hand it had; text that nobody can be named for is nobody's. */
function authorship({ from, to, kind, tr, deleted, state, acceptance, context }: Inserted): HandRuns {
  const length = to - from
  // a few letters may be anybody's
  const isMove = kind === 'pasted' && length >= LEAST_MOVED
  if (kind === 'undo' || kind === 'redo' || isMove) {
    const known = recallDeleted(deleted, tr.doc.textBetween(from, to, '\n', '\uFFFC'))
    if (known && runsLength(known) === length) return known
  }
  const hand = kind === 'undo' || kind === 'redo' ? 'programmatic' : kind
  const suggestion = acceptance ? acceptedFrom(acceptance, state.review, from) : null
  return joinRuns([
    { length, hand, actor: kind === 'typed' || kind === 'accepted' ? context.options.actor : null, suggestion },
  ])
}

function acceptedFrom(acceptance: Acceptance, { ghost, hunks }: Review, pos: number): SuggestionId | null {
  if (acceptance.type === 'ghost') return ghost?.opened?.suggestion ?? null
  for (const hunk of hunks) {
    const place = acceptance.places.get(hunk.key)
    if (place && pos >= place.from && pos <= place.to) return hunk.suggestion
  }
  return null
}

/** Larger deletions than this are not remembered: undo gives them back as nobody's. */
const LONGEST_REMEMBERED = 200_000

function withDeleted(
  known: readonly DeletedText[],
  tr: Transaction,
  changes: DocChanges,
  provenance: ProvenanceTable,
): readonly DeletedText[] {
  if (changes.every(({ fromA, toA }) => fromA === toA)) return known
  const { old } = changedBlocks(tr.before, tr.doc)
  let deleted = known
  for (const { fromA, toA, fromB } of changes) {
    if (toA === fromA || toA - fromA > LONGEST_REMEMBERED) continue
    for (const block of old) {
      const from = Math.max(fromA, block.pos)
      const to = Math.min(toA, block.pos + block.node.content.size)
      if (from >= to) continue
      const runs = provenance.between([block], from, to)
      deleted = rememberDeleted(deleted, { text: placeText(tr.before, from, to), runs, at: fromB }, toA)
    }
  }
  return deleted
}
