import type { Json } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import type { Drawer } from './hunk-drawing.ts'
import type { ResolvedOptions } from './options.ts'
import type { Review, Step } from './review.ts'

/**
 * How what is pending outlives a session: made by `keepPending` of `@understudy/tiptap/keep`, so that only hosts that
 * keep it load what that takes.
 */
export interface PendingKeeping {
  /** As it was handed in; null where there was nothing. */
  readonly kept: Json
  /** Draws it as the document opens. */
  readonly drawer: Drawer
  /** Finds all of it again in the document. */
  readonly open: (review: Review, doc: Node, now: number) => Step
  /** All that is to be kept, as JSON. */
  readonly write: (review: Review, doc: Node, now: number) => Json
  /** Has the journal hold it as it changes. `current` is null while none of it can be told. */
  readonly keeper: (options: KeeperOptions, current: () => Pending | null) => PendingKeeper
}

export type KeeperOptions = Pick<ResolvedOptions, 'onJournal' | 'env'>

/** A review with the document it belongs to. */
export interface Pending {
  readonly review: Review
  readonly doc: Node
}

export interface PendingKeeper {
  /** Told after each change of the review; writes soon. */
  readonly changed: (review: Review) => void
  /** Writes what has changed, at once; `last` where it is no longer the current review. */
  readonly write: (last?: Review) => void
  readonly stop: () => void
}
