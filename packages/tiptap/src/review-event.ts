import type {
  ContinuationRequest,
  ExchangeId,
  Message,
  RefusalWhy,
  RewriteRequest,
  SettleCause,
  SuggestionPart,
} from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import type { DocChanges } from './doc-change.ts'
import type { EditKind } from './hand-of.ts'
import type { HunkKey, PendingHunk, PendingQuery, Place } from './pending-hunk.ts'
import type { Projection } from './projection.ts'
import type { Slot } from './read-continuation.ts'
import type { Continuations, Review } from './review.ts'

/** What an acceptance put where; the transaction that does it carries this along. */
export type Acceptance =
  | { readonly type: 'ghost'; readonly unit: 'all' | 'word' | 'sentence'; readonly chars: number }
  | { readonly type: 'hunks'; readonly places: ReadonlyMap<HunkKey, Place> }

/** An edit of the document, as one list of changes, with the selection after it. */
export interface Edited {
  readonly type: 'edited'
  readonly changes: DocChanges
  readonly kind: EditKind
  readonly acceptance: Acceptance | null
  /** Where the host's own position tracking says pending hunks went; empty where plain mapping knows. */
  readonly carried: ReadonlyMap<HunkKey, Place>
  readonly before: Node
  readonly after: Node
  /** The caret; null while something is selected. */
  readonly caret: number | null
  readonly newId: () => string
  readonly now: number
}

export type Revision = Partial<Pick<PendingHunk, 'offered' | 'kept' | 'folded' | 'aside'>>

/** What happens to a review. Every event says what time it is; nothing here reads a clock. */
export type ReviewEvent =
  | Edited
  | { readonly type: 'moved'; readonly caret: number | null; readonly doc: Node; readonly now: number }
  | {
      readonly type: 'asked-continuation'
      readonly request: ContinuationRequest
      readonly at: number
      readonly slot: Slot
      readonly doc: Node
      readonly now: number
    }
  | {
      readonly type: 'asked-another'
      readonly request: ContinuationRequest
      readonly slot: Slot
      readonly doc: Node
      readonly now: number
    }
  | { readonly type: 'turned'; readonly by: 1 | -1; readonly doc: Node; readonly now: number }
  | { readonly type: 'ghost-cancelled'; readonly doc: Node; readonly now: number }
  | { readonly type: 'continuations'; readonly asks: Continuations; readonly doc: Node; readonly now: number }
  | {
      readonly type: 'asked-rewrite'
      readonly request: RewriteRequest
      readonly place: Place
      readonly asked: Projection
      readonly now: number
    }
  | {
      readonly type: 'answered'
      readonly exchange: ExchangeId
      readonly parts: readonly SuggestionPart[]
      readonly doc: Node
      readonly now: number
    }
  | {
      readonly type: 'ghost-refused'
      readonly why: RefusalWhy | null
      /** Null while something is selected. */
      readonly caret: number | null
      readonly doc: Node
      readonly now: number
    }
  | {
      readonly type: 'hunks-refused'
      readonly keys: readonly HunkKey[]
      readonly reason: 'refused' | 'stetted' | 'expired'
      readonly why: RefusalWhy | null
      /** How long the reason may still be said, ms; none where absent. */
      readonly whyMs?: number
      /** Whether the writer wants to say it. */
      readonly asked?: boolean
      /** Null while something is selected. */
      readonly caret: number | null
      readonly doc: Node
      readonly now: number
    }
  | { readonly type: 'asking-cancelled'; readonly doc: Node; readonly now: number }
  | { readonly type: 'refusal-told'; readonly why: RefusalWhy | null; readonly doc: Node }
  | { readonly type: 'refusal-asked' }
  | { readonly type: 'hunk-chosen'; readonly key: HunkKey | null }
  /** What the writer makes of changes before deciding: nothing of it ends one. */
  | {
      readonly type: 'hunks-revised'
      readonly keys: readonly HunkKey[]
      readonly revision: Revision
      readonly doc: Node
      readonly now: number
    }
  | { readonly type: 'view'; readonly view: Partial<Pick<Review, 'reading' | 'editing'>> }
  | {
      readonly type: 'query-dismissed'
      readonly query: PendingQuery
      readonly how: RefusalWhy | 'stet' | null
      readonly doc: Node
    }
  | { readonly type: 'screen'; readonly on: boolean; readonly doc: Node; readonly now: number }
  | { readonly type: 'composing'; readonly on: boolean; readonly doc: Node; readonly now: number }
  | { readonly type: 'time-passed'; readonly doc: Node; readonly now: number }
  | { readonly type: 'settle-all'; readonly cause: SettleCause; readonly doc: Node }
  | { readonly type: 'notice'; readonly message: Message | null }
  /** The host declares the work finished: what was accepted is read for the last time. */
  | { readonly type: 'finished'; readonly doc: Node }
  /** Null puts all of them away. */
  | { readonly type: 'unplaced-dismissed'; readonly key: string | null }
  /** `keeps`: what is pending is kept beside the document, and goes on where it is opened again. */
  | { readonly type: 'closed'; readonly keeps: boolean; readonly doc: Node; readonly now: number }
