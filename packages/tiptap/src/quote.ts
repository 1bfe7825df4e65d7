import type { Node } from '@tiptap/pm/model'
import { blockText, toContentOffset } from './block-text.ts'
import type { Place } from './pending-hunk.ts'
import { placeText } from './place-text.ts'
import { project } from './projection.ts'

/** The host's own name of a block, where it has one that lasts. */
export type BlockId = (block: Node) => string | null

/** Words with what stands around them in their block, so that they are found again in a document that has changed. */
export interface Quote extends Place {
  /** The block they begin in. */
  readonly block?: string
  readonly text: string
  readonly before: string
  readonly after: string
}

/** How much of the surroundings goes with a quotation; less of it than this means that the block begins or ends there. */
const CONTEXT = 32
/** Where not all of it agrees, this much of one side must, next to the words. */
const NEAR = 16
/** And a side that has no more than this says too little. */
const LEAST_CONTEXT = 8

export function quoteAt(doc: Node, { from, to }: Place, blockId?: BlockId): Quote {
  const $from = doc.resolve(from)
  const $to = doc.resolve(to)
  const block = blockId?.($from.parent)
  return {
    ...(block ? { block } : {}),
    from,
    to,
    text: placeText(doc, from, to),
    before: placeText(doc, Math.max($from.start(), from - CONTEXT), from),
    after: placeText(doc, to, Math.min($to.end(), to + CONTEXT)),
  }
}

/**
 * Where the quotation stands: in the block of its name, if there is one such place in it; else where it stood, if the
 * words are there and one side agrees; else at the only place where they stand between the same words; else at the only
 * one where one side agrees. Null where there is none, or no one.
 */
export function findQuote(doc: Node, quote: Quote, blockId?: BlockId): Place | null {
  const isNamed = (block: Node): boolean => blockId?.(block) === quote.block
  const named = quote.block && blockId ? findIn(doc, quote, isNamed) : null
  if (named) return named
  if (isAtItsPlace(doc, quote)) return { from: quote.from, to: quote.to }
  return findIn(doc, quote, () => true)
}

function findIn(doc: Node, quote: Quote, isIn: (block: Node) => boolean): Place | null {
  const whole = everywhere(doc, quote, { fits: isBetween, isIn })
  return only(whole.length > 0 ? whole : everywhere(doc, quote, { fits: isBeside, isIn }))
}

function isAtItsPlace(doc: Node, quote: Quote): boolean {
  const { from, to } = quote
  if (from > to || to > doc.content.size || !doc.resolve(from).parent.isTextblock) return false
  const now = quoteAt(doc, quote)
  if (now.text !== quote.text) return false
  const sides = [now.before === quote.before, now.after === quote.after]
  return quote.text === '' ? !sides.includes(false) : sides.includes(true)
}

interface Candidate {
  readonly block: string
  readonly from: number
  readonly to: number
}

interface Wanted {
  readonly fits: (quote: Quote, candidate: Candidate) => boolean
  readonly isIn: (block: Node) => boolean
}

function everywhere(doc: Node, quote: Quote, { fits, isIn }: Wanted): readonly Place[] {
  const places: Place[] = []
  for (const { node, pos } of project(doc).blocks) {
    if (!isIn(node)) continue
    const read = blockText(node)
    const { text: block } = read
    for (let at = block.indexOf(quote.text); at >= 0; at = at < block.length ? block.indexOf(quote.text, at + 1) : -1) {
      const to = at + quote.text.length
      if (!fits(quote, { block, from: at, to })) continue
      places.push({ from: pos + toContentOffset(read, at), to: pos + toContentOffset(read, to) })
      // more than one is as good as none
      if (places.length > 1) return places
    }
  }
  return places
}

function isBetween({ before, after }: Quote, { block, from, to }: Candidate): boolean {
  const starts = before.length < CONTEXT ? block.slice(0, from) === before : block.endsWith(before, from)
  return starts && (after.length < CONTEXT ? block.slice(to) === after : block.startsWith(after, to))
}

function isBeside({ before, after }: Quote, { block, from, to }: Candidate): boolean {
  if (before.length >= LEAST_CONTEXT && block.endsWith(before.slice(-NEAR), from)) return true
  return after.length >= LEAST_CONTEXT && block.startsWith(after.slice(0, NEAR), to)
}

function only(places: readonly Place[]): Place | null {
  const [place, ...others] = places
  return place && others.length === 0 ? place : null
}
