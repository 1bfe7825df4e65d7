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
import type { HunkKey, Place } from './pending-hunk.ts'
import type { Projection } from './projection.ts'

/** What an acceptance put where; the transaction that does it carries this along. */
export type Acceptance =
  | { readonly type: 'ghost'; readonly unit: 'all' | 'word'; readonly chars: number }
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

/** What happens to a review. Every event says what time it is; nothing here reads a clock. */
export type ReviewEvent =
  | Edited
  | { readonly type: 'moved'; readonly caret: number | null; readonly doc: Node; readonly now: number }
  | {
      readonly type: 'asked-continuation'
      readonly request: ContinuationRequest
      readonly at: number
      readonly afterSpace: boolean
      readonly doc: Node
      readonly now: number
    }
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
      readonly reason: 'refused' | 'stetted'
      readonly why: RefusalWhy | null
      /** Null while something is selected. */
      readonly caret: number | null
      readonly doc: Node
      readonly now: number
    }
  | { readonly type: 'asking-cancelled'; readonly doc: Node; readonly now: number }
  | { readonly type: 'hunk-chosen'; readonly key: HunkKey | null }
  | { readonly type: 'screen'; readonly on: boolean; readonly doc: Node; readonly now: number }
  | { readonly type: 'composing'; readonly on: boolean; readonly doc: Node; readonly now: number }
  | { readonly type: 'time-passed'; readonly doc: Node; readonly now: number }
  | { readonly type: 'settle-all'; readonly cause: SettleCause; readonly doc: Node }
  | { readonly type: 'notice'; readonly message: Message | null }
  | { readonly type: 'closed'; readonly doc: Node; readonly now: number }
