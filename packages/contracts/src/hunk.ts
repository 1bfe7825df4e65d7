import type { CandidateId, HunkId, ItemId, QueryId, RuleId } from './ids.ts'
import type { Message } from './message.ts'
import type { BlockRange } from './text.ts'

/** One change to the blocks of a document, in the text coordinates of the request it answers. */
export type BlockChange =
  /** A blank line in `text` begins a new block. */
  | (BlockRange & { readonly type: 'replace'; readonly text: string })
  /** Cuts the block in two at `at`; `original` is the white space there, which goes. */
  | { readonly type: 'split'; readonly block: number; readonly at: number }
  /** Joins the block with the one after it, with `text` between them, or nothing. */
  | { readonly type: 'join'; readonly block: number; readonly text?: string }
  | { readonly type: 'delete-block'; readonly block: number }

/** One decision of a rewrite. Immutable once shown. */
export interface Hunk {
  readonly id: HunkId
  readonly change: BlockChange
  /** The words that stand there now, so that the change can be shown, checked and placed again. */
  readonly original: string
  /** At most six words. */
  readonly reason: Message
  /** The rule that made it; null for a text model. */
  readonly rule: RuleId | null
  /** Persona items that shaped it. */
  readonly items: readonly ItemRef[]
}

/** A margin note that changes nothing. */
export interface Query {
  readonly id: QueryId
  readonly at: BlockRange
  readonly reason: Message
  readonly rule: RuleId | null
}

/** A persona item as it was when something was made with it. */
export interface ItemRef {
  readonly id: ItemId
  readonly version: number
}

/** What a proposer made, complete. `text` is the continuation, or the whole selection rewritten, blocks joined by a blank line. */
export interface Candidate {
  readonly id: CandidateId
  readonly text: string
  readonly hunks: readonly Hunk[]
  readonly queries: readonly Query[]
}
