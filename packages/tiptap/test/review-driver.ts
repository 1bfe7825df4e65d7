import { EditorState, type Transaction } from '@tiptap/pm/state'
import type {
  ContinuationRequest,
  DocumentId,
  EditorEvent,
  ExchangeId,
  Hunk,
  RewriteRequest,
  SuggestionPart,
} from '@understudy/contracts'
import { ghostParts, hunkParts } from '@understudy/contracts/testing'
import { acceptHunks } from '../src/accept-hunks.ts'
import { continuationRequest, rewriteRequest } from '../src/build-request.ts'
import { composeMaps } from '../src/doc-change.ts'
import type { EditKind } from '../src/hand-of.ts'
import { project } from '../src/projection.ts'
import { emptyReview, type Review } from '../src/review.ts'
import type { Acceptance, ReviewEvent } from '../src/review-event.ts'
import { transition } from '../src/transition.ts'
import { paragraphs } from './fixtures.ts'

const BASICS = { document: 'doc' as DocumentId, trigger: 'command', context: { before: 100, after: 100 } } as const

/** A review over a document, without view, timers or clock: events in, records out. */
export class ReviewDriver {
  review: Review = emptyReview('doc' as DocumentId)
  state: EditorState
  readonly events: EditorEvent[] = []
  now = 0
  private count = 0

  constructor(...texts: readonly string[]) {
    this.state = EditorState.create({ doc: paragraphs(...texts) })
  }

  send(event: ReviewEvent): void {
    const [next, effects] = transition(this.review, event)
    this.review = next
    for (const effect of effects) if (effect.type === 'record') this.events.push(effect.event)
  }

  edit(make: (tr: Transaction) => Transaction, kind: EditKind = 'typed', acceptance: Acceptance | null = null): void {
    const tr = make(this.state.tr)
    if (!tr.docChanged) return
    const before = this.state.doc
    this.state = this.state.apply(tr)
    const newId = (): string => `new-${++this.count}`
    const changes = composeMaps(tr.mapping.maps)
    const at = { before, after: tr.doc, caret: tr.selection.head, newId, now: this.now }
    this.send({ type: 'edited', changes, kind, acceptance, carried: new Map(), ...at })
  }

  ghost(suggestion: string, text: string, pos: number): void {
    const id = `ask-${++this.count}` as ExchangeId
    const request: ContinuationRequest | null = continuationRequest(project(this.doc), pos, { ...BASICS, id })
    if (!request) return
    this.send({
      type: 'asked-continuation',
      request,
      at: pos,
      slot: { ...request, paragraphs: 1, maxWords: 100 },
      doc: this.doc,
      now: this.now,
    })
    this.send({ type: 'answered', exchange: id, parts: ghostParts(suggestion, text), doc: this.doc, now: this.now })
  }

  rewrite(suggestion: string, ...hunks: readonly Hunk[]): void {
    const { exchange, parts } = this.ask(suggestion, ...hunks)
    this.send({ type: 'answered', exchange, parts, doc: this.doc, now: this.now })
  }

  /** Asks for a rewrite of everything and leaves it to the caller to let the answer in. */
  ask(
    suggestion: string,
    ...hunks: readonly Hunk[]
  ): { readonly exchange: ExchangeId; readonly parts: readonly SuggestionPart[] } {
    const exchange = `ask-${++this.count}` as ExchangeId
    const asked = project(this.doc)
    const place = { from: 0, to: this.doc.content.size }
    const how = { kind: 'tighten', instruction: '', candidates: 1 } as const
    const request: RewriteRequest | null = rewriteRequest(asked, place, { ...BASICS, id: exchange }, how)
    if (request) this.send({ type: 'asked-rewrite', request, place, asked, now: this.now })
    return { exchange, parts: hunkParts(suggestion, ...hunks) }
  }

  acceptFirst(): void {
    const [hunk] = this.review.hunks
    if (!hunk) return
    const { tr } = this.state
    const places = acceptHunks(tr, [hunk])
    this.edit(() => tr, 'accepted', { type: 'hunks', places })
  }

  get doc() {
    return this.state.doc
  }
}
