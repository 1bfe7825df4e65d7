import type { DocumentId, Proposer, ReadBlock } from '@understudy/contracts'

/** Tells the proposers that read along what stands in a manuscript by now: no blocks where they are to forget it. */
export type TellReaders = (proposers: readonly Proposer[], document: DocumentId, blocks: readonly ReadBlock[]) => void

/** Each is told what has changed since it was told last. */
export function createTellReaders(): TellReaders {
  const told = new WeakMap<Proposer, Map<DocumentId, readonly ReadBlock[]>>()
  return (proposers, document, blocks) => {
    for (const proposer of proposers) {
      if (proposer.read === undefined) continue
      const known = told.get(proposer) ?? new Map<DocumentId, readonly ReadBlock[]>()
      told.set(proposer, known)
      const before = known.get(document) ?? []
      known.set(document, blocks)
      const from = sameFromStart(before, blocks)
      const rest = Math.min(before.length, blocks.length) - from
      const end = Math.min(rest, sameFromStart(before.toReversed(), blocks.toReversed()))
      const changed = blocks.slice(from, blocks.length - end)
      if (changed.length > 0 || before.length > blocks.length)
        proposer.read({ document, from, to: before.length - end, blocks: changed })
    }
  }
}

/** Blocks that did not change are the same values. */
function sameFromStart(before: readonly ReadBlock[], now: readonly ReadBlock[]): number {
  const differs = before.findIndex((block, index) => block !== now[index])
  return differs < 0 ? before.length : differs
}
