import type {
  ContinuationRequest,
  Credit,
  DocumentId,
  EditorEvent,
  EndReason,
  ExchangeId,
  HunkId,
  Json,
  Message,
  ResumedSuggestion,
  RewriteRequest,
  ShownHunk,
  SuggestionId,
} from '@understudy/contracts'
import type { DocChanges } from './doc-change.ts'
import type { Followed } from './followed.ts'
import type { Ghost } from './ghost.ts'
import type { HunkKey, PendingHunk, PendingQuery, Place } from './pending-hunk.ts'
import type { Projection } from './projection.ts'
import type { Refusal } from './refusal.ts'

/** All that the extension knows of suggestions at one moment; part of the editor state, never of the document. */
export interface Review {
  readonly document: DocumentId
  readonly ghost: Ghost | null
  /** Rewrites still being answered. The continuation being answered is `ghost` while it is not `done`. */
  readonly asks: readonly RewriteAsk[]
  /** By position. */
  readonly hunks: readonly PendingHunk[]
  readonly queries: readonly PendingQuery[]
  readonly current: HunkKey | null
  /** The hunk that is current because the caret was put there. */
  readonly atCaret: HunkKey | null
  /** What was just left, while its reason may still be said. */
  readonly refusal: Refusal | null
  /** How passages under review read. */
  readonly reading: Reading
  /** The change whose text the writer is editing before it is taken; only while it is the current one. */
  readonly editing: HunkKey | null
  /** All hunks that were reported as shown, of suggestions that are not over: the last report of one must name them all. */
  readonly reported: ReadonlyMap<SuggestionId, readonly ShownHunk<string>[]>
  readonly followed: readonly Followed[]
  /** What the assistant gave along with a suggestion, to be handed back in a later session. */
  readonly origins: ReadonlyMap<SuggestionId, Json>
  /** Changes of an earlier session whose words were not found again. They have ended. */
  readonly unplaced: readonly UnplacedChange[]
  /** One quiet line for the writer. */
  readonly notice: Message | null
  /** False while the tab is hidden. */
  readonly onScreen: boolean
  /** While an input method composes, nothing is put at the caret. */
  readonly composing: boolean
  readonly continuations: Continuations
}

/** A change that has no place in the document any longer, to be read and put away. */
export interface UnplacedChange {
  readonly key: string
  /** The words it was about; empty where it put something between two. */
  readonly original: string
  /** What it offered; empty for a deletion, and for a query. */
  readonly text: string
  readonly reason: Message
}

/** Whether continuations come by themselves here; `snoozed` ends by itself. */
export type Continuations = 'on' | 'off' | 'snoozed'

/** The text with its changes marked, as it would be, as it is. */
export type Reading = 'marked' | 'after' | 'before'

/** A rewrite on its way: what it was asked about, and what the writer has done since. */
export interface RewriteAsk extends Place {
  readonly request: RewriteRequest
  readonly asked: Projection
  readonly since: readonly DocChanges[]
  readonly opened: readonly OpenedRewrite[]
}

export interface OpenedRewrite {
  readonly suggestion: SuggestionId
  readonly credit: Credit
  /** Hunks and queries that came, whether they could be placed or not. */
  readonly came: number
}

/** What a transition asks of the world. */
export type Effect =
  | { readonly type: 'record'; readonly event: EditorEvent }
  | { readonly type: 'ask'; readonly request: ContinuationRequest | RewriteRequest }
  | { readonly type: 'abort'; readonly exchange: ExchangeId }
  /** An acceptance ends here: what comes next is undone by itself. */
  | { readonly type: 'undo-boundary' }
  /** Suggestions of an earlier session go on in this one. */
  | { readonly type: 'resume'; readonly suggestions: readonly ResumedSuggestion[] }

/** The next state, and what is to be done. */
export type Step = readonly [Review, readonly Effect[]]

export function emptyReview(document: DocumentId, continuations: Continuations = 'on'): Review {
  return {
    document,
    ghost: null,
    asks: [],
    hunks: [],
    queries: [],
    current: null,
    atCaret: null,
    refusal: null,
    reading: 'marked',
    editing: null,
    reported: new Map(),
    followed: [],
    origins: new Map(),
    unplaced: [],
    notice: null,
    onScreen: true,
    composing: false,
    continuations,
  }
}

export function stay(review: Review): Step {
  return [review, []]
}

/** Steps one after the other, with all their effects in order. */
export function inOrder(review: Review, ...steps: readonly ((review: Review) => Step)[]): Step {
  return steps.reduce<Step>(
    ([state, effects], step) => {
      const [next, more] = step(state)
      return [next, more.length === 0 ? effects : [...effects, ...more]]
    },
    [review, []],
  )
}

export function record(event: EditorEvent): Effect {
  return { type: 'record', event }
}

/** The ending of what never was on screen: a whole suggestion where `hunk` is null. */
export function endUnshown(suggestion: SuggestionId, hunk: HunkId | null, reason: EndReason): Effect {
  return record({ type: 'ended', suggestion, hunk, reason, why: null, accepted: '', shownMs: 0 })
}
