import type { Editor } from '@tiptap/core'
import type { Json } from '@understudy/contracts'
import { drawReview, redraw } from './draw-hunks.ts'
import { JournalKeeper } from './journal-keeper.ts'
import { snapshotOf } from './journal.ts'
import { openPending } from './open-pending.ts'
import { pendingJson } from './pending-journal.ts'
import type { PendingKeeping } from './pending-keeping.ts'
import { understudyKey } from './plugin-state.ts'
import type { BlockId } from './quote.ts'
import { readPending } from './read-pending.ts'
import { provenanceOf } from './understudy.ts'

export interface KeepOptions {
  /** The host's own name of a block, where it has one that lasts: words are looked for in that block first. */
  readonly blockId?: BlockId
}

/**
 * For the option `pending` of a host that keeps what is pending beside the document: closing then leaves it pending,
 * and `kept`, of `pendingOf` or `restore`, is found again where the document is opened next. Null for a new document.
 */
export function keepPending(kept: Json, { blockId }: KeepOptions = {}): PendingKeeping {
  const items = readPending(kept)
  return {
    kept: items.length === 0 ? null : kept,
    drawer: { drawReview, redraw },
    open: (review, doc, now) => openPending(review, items, { doc, now, blockId }),
    write: (review, doc, now) => pendingJson(review, { doc, now, blockId }),
    keeper: (options, current) => new JournalKeeper(items, options, current, blockId),
  }
}

/** What is pending beside the document, for a host to keep. Opaque; null where the host said it keeps none. */
export function pendingOf(editor: Editor): Json {
  const { runtime } = editor.storage.understudy
  const own = understudyKey.getState(editor.state)
  const { pending, env } = runtime?.options ?? { pending: null, env: null }
  if (!pending || !own) return null
  return own.awaitsPending ? pending.kept : pending.write(own.review, editor.state.doc, env.now())
}

/** The document, its provenance and what is pending, for a host to keep; `restore` reads it with the journal written after it. */
export function snapshot(editor: Editor): Json {
  return snapshotOf(editor.state.doc, provenanceOf(editor), pendingOf(editor))
}
