import type { Json } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import type { Review, Step } from './review.ts'

/**
 * How what is pending outlives a session: made by `keepPending` of `@understudy/tiptap/keep`, so that only hosts that
 * keep it load what that takes.
 */
export interface PendingKeeping {
  /** As it was handed in; null where there was nothing. */
  readonly kept: Json
  /** Finds all of it again in the document. */
  readonly open: (review: Review, doc: Node, now: number) => Step
  /** All that is to be kept, as JSON. */
  readonly write: (review: Review, doc: Node, now: number) => Json
  /** A journal of what changes from here on; of `review` what was handed in is known already. */
  readonly journal: (review: Review) => PendingChanges
}

export interface PendingChanges {
  /** One entry for what changed since it was last asked; null where nothing did. */
  readonly entry: (review: Review, doc: Node, now: number) => Json | null
}
