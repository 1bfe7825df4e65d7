import type { Node } from '@tiptap/pm/model'
import type { Place } from './pending-hunk.ts'
import { placeText } from './place-text.ts'

/** A block's text, and where in it a place stands: enough to know the place again when undo or redo brings the block back. */
export interface Passage {
  readonly text: string
  readonly offset: number
  readonly length: number
}

export function passageAt(doc: Node, { from, to }: Place): Passage {
  const $from = doc.resolve(from)
  return { text: placeText(doc, $from.start(), $from.end()), offset: from - $from.start(), length: to - from }
}

/** The place again, where the block around `pos`, or the first after it, reads exactly as it did; else null. */
export function findPassage(doc: Node, { text, offset, length }: Passage, pos: number): Place | null {
  const start = blockFrom(doc, Math.min(pos, doc.content.size))
  const $start = start === null ? null : doc.resolve(start)
  if (!$start || placeText(doc, $start.pos, $start.end()) !== text) return null
  const from = $start.pos + offset
  return { from, to: from + length }
}

function blockFrom(doc: Node, pos: number): number | null {
  const $pos = doc.resolve(pos)
  if ($pos.parent.isTextblock) return $pos.start()
  let start: number | null = null
  doc.nodesBetween(pos, doc.content.size, (node, at) => {
    if (start === null && node.isTextblock && at >= pos) start = at + 1
    return start === null
  })
  return start
}
