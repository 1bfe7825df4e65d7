import type { Json } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { JOURNAL_VERSION, toJson } from './journal.ts'
import { keepablesOf, nameOf, type PendingItem } from './pending-item.ts'
import type { BlockId } from './quote.ts'
import { writePending } from './read-pending.ts'
import type { Review } from './review.ts'

/** Tells what of a review has changed that is kept beside the document, so that the journal holds it too. */
export class PendingJournal {
  private told: ReadonlyMap<string, readonly unknown[]>

  /** `kept` is what the host handed in; of `review` what came of it, told again only where opening it changed it. */
  constructor(
    kept: readonly PendingItem[],
    review: Review,
    private readonly blockId?: BlockId,
  ) {
    const faces = new Map<string, readonly unknown[]>()
    const keepables = keepablesOf(review)
    for (const item of kept) {
      const name = nameOf(item)
      const face = keepables.get(name)?.face ?? []
      const isRead = item.type === 'followed' && !face.includes(item.followed.survived)
      faces.set(name, isRead ? [] : face)
    }
    this.told = faces
  }

  /** One entry for what changed since it was last asked; null where nothing did. */
  entry(review: Review, doc: Node, now: number): Json | null {
    const keepables = keepablesOf(review)
    const put: PendingItem[] = []
    for (const [name, { face, item }] of keepables) {
      if (!isSame(face, this.told.get(name))) put.push(item(doc, now, this.blockId))
    }
    const drop = [...this.told.keys()].filter(name => !keepables.has(name))
    this.told = new Map([...keepables].map(([name, { face }]) => [name, face]))
    if (put.length === 0 && drop.length === 0) return null
    return { v: JOURNAL_VERSION, type: 'pending', size: doc.content.size, put: toJson(put), drop }
  }
}

interface Written {
  readonly doc: Node
  readonly now: number
  readonly blockId: BlockId | undefined
}

/** All that is to be kept beside the document, for `keepPending`. */
export function pendingJson(review: Review, { doc, now, blockId }: Written): Json {
  return toJson(writePending([...keepablesOf(review).values()].map(({ item }) => item(doc, now, blockId))))
}

function isSame(face: readonly unknown[], told: readonly unknown[] | undefined): boolean {
  return told?.length === face.length && face.every((part, index) => part === told[index])
}
