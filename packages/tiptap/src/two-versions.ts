import { wordCount } from '@understudy/prose'
import type { Node } from '@tiptap/pm/model'
import { goalOf } from './hunk-parts.ts'
import type { PendingHunk } from './pending-hunk.ts'
import type { Review } from './review.ts'

/** A paragraph of which more than this share of the words would be others is two versions. */
const MOST_CHANGED = 0.4
/** In shorter ones every change is a large share, and is still read at a glance. */
const LEAST_WORDS = 20

/** Has the paragraphs that were rewritten from end to end show as two versions; their hunks stay what they are. */
export function layOutVersions(review: Review, fresh: readonly PendingHunk[], doc: Node): Review {
  const blocks = new Set(fresh.map(({ from }) => blockStart(doc, from)))
  const laidOut = new Set([...blocks].filter(start => isRewritten(doc, start, review.hunks)))
  if (laidOut.size === 0) return review
  const hunks = review.hunks.map(hunk =>
    laidOut.has(blockStart(doc, hunk.from)) ? { ...hunk, aside: true, folded: false } : hunk,
  )
  // One that was folded away when it came, and is on screen now, is what was asked for last.
  const opened = fresh.find(({ folded, from }) => folded && laidOut.has(blockStart(doc, from)))
  return { ...review, hunks, current: opened?.key ?? review.current }
}

/** Where the content of the block around `pos` begins: what names a block of this document. */
export function blockStart(doc: Node, pos: number): number {
  return doc.resolve(pos).start()
}

function isRewritten(doc: Node, start: number, hunks: readonly PendingHunk[]): boolean {
  const { parent } = doc.resolve(start)
  const words = wordCount(parent.textBetween(0, parent.content.size, ' ', ' '))
  const own = hunks.filter(({ from }) => from >= start && from <= start + parent.content.size)
  if (words < LEAST_WORDS || own.some(({ hunk }) => hunk.change.type !== 'replace')) return false
  const taken = own.reduce((sum, { here }) => sum + wordCount(here), 0)
  const put = own.reduce((sum, hunk) => sum + wordCount(goalOf(hunk)), 0)
  return Math.max(taken, put) > MOST_CHANGED * Math.max(words, words - taken + put)
}
