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

/** The place again, where the block around `pos` reads exactly as it did; else null. */
export function findPassage(doc: Node, { text, offset, length }: Passage, pos: number): Place | null {
  const $pos = doc.resolve(Math.min(pos, doc.content.size))
  if (!$pos.parent.isTextblock || placeText(doc, $pos.start(), $pos.end()) !== text) return null
  const from = $pos.start() + offset
  return { from, to: from + length }
}
