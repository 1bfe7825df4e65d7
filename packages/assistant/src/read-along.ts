import type { DocumentId, Proposer, ReadBlock } from '@understudy/contracts'

/**
 * Tells the proposers that read along what stands in a manuscript by now, and of every one that may no longer be read
 * that it holds nothing.
 */
export type TellReaders = (
  proposers: readonly Proposer[],
  document: DocumentId,
  blocks: readonly ReadBlock[],
  mayRead: (document: DocumentId) => boolean,
) => void

/** Each is told what has changed since it was told last. */
export function createTellReaders(): TellReaders {
  const told = new WeakMap<Proposer, Map<DocumentId, readonly ReadBlock[]>>()
  return (proposers, document, blocks, mayRead) => {
    for (const proposer of proposers) {
      if (proposer.read === undefined) continue
      const known = told.get(proposer) ?? new Map<DocumentId, readonly ReadBlock[]>()
      told.set(proposer, known)
      for (const [one, before] of new Map([[document, []], ...known])) {
        const now = !mayRead(one) ? [] : one === document ? blocks : before
        known.set(one, now)
        tell(proposer, one, before, now)
      }
    }
  }
}

function tell(proposer: Proposer, document: DocumentId, before: readonly ReadBlock[], now: readonly ReadBlock[]): void {
  const from = sameFromStart(before, now)
  const rest = Math.min(before.length, now.length) - from
  const end = Math.min(rest, sameFromStart(before.toReversed(), now.toReversed()))
  const changed = now.slice(from, now.length - end)
  if (changed.length > 0 || before.length > now.length)
    proposer.read?.({ document, from, to: before.length - end, blocks: changed })
}

/** Blocks that did not change are the same values. */
function sameFromStart(before: readonly ReadBlock[], now: readonly ReadBlock[]): number {
  const differs = before.findIndex((block, index) => block !== now[index])
  return differs < 0 ? before.length : differs
}
