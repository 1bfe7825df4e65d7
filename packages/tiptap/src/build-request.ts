import type {
  ContinuationRequest,
  DocumentId,
  ExchangeId,
  ProposerId,
  RewriteKind,
  RewriteRequest,
  RuleId,
  SelectedBlock,
  Trigger,
} from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { blockText, toTextOffset } from './block-text.ts'
import type { ResolvedOptions } from './options.ts'
import type { Place } from './pending-hunk.ts'
import type { Slot } from './read-continuation.ts'
import { blockIndexAt, textOfBlock, toPoint, type ProjectedBlock, type Projection } from './projection.ts'

/** How much text around the caret or the selection goes with a request, in characters, and what is never asked about. */
export interface ContextBounds {
  readonly before: number
  readonly after: number
  readonly skip?: ResolvedOptions['skip']
}

interface RequestBasics {
  readonly id: ExchangeId
  readonly document: DocumentId
  readonly trigger: Trigger
  readonly context: ContextBounds
}

/** Null where no text can be continued: between blocks, in code, and in what the host has skipped. */
export function continuationRequest(
  projection: Projection,
  pos: number,
  basics: RequestBasics,
): ContinuationRequest | null {
  const at = toPoint(projection, pos)
  const block = at && projection.blocks[at.block]
  const { id, document, trigger, context } = basics
  if (!at || !block || isLeftOut(projection, block, context)) return null
  return {
    type: 'continuation',
    id,
    document,
    trigger,
    at,
    before: textBefore(projection, at.block, at.offset, context.before),
    after: textAfter(projection, at.block, at.offset, context.after),
    block: { index: at.block, type: block.type },
  }
}

/** Where the answer will have to fit, and how much of it is wished. In lists and tables it stays in its paragraph. */
export function slotOf(
  { before, after, block }: ContinuationRequest,
  { paragraphs, maxWords }: Pick<ResolvedOptions, 'paragraphs' | 'maxWords'>,
): Slot {
  const isOne = block.type === 'list-item' || block.type === 'cell'
  return { before, after, paragraphs: isOne ? 1 : Math.max(1, paragraphs), maxWords: Math.max(1, maxWords) }
}

export interface RewriteAsked {
  readonly kind: RewriteKind
  readonly instruction: string
  readonly candidates: number
  /** Ask only this one. */
  readonly proposer?: ProposerId
  readonly rules?: readonly RuleId[]
}

/** Null where nothing that could be rewritten is selected. Code is left out, and what the host has skipped. */
export function rewriteRequest(
  projection: Projection,
  { from, to }: Place,
  basics: RequestBasics,
  asked: RewriteAsked,
): RewriteRequest | null {
  const { id, document, trigger, context } = basics
  const selected = selectedBlocks(projection, { from, to }, context)
  const [first] = selected
  const last = selected.at(-1)
  if (!first || !last) return null
  return {
    type: 'rewrite',
    id,
    document,
    trigger,
    ...asked,
    instruction: asked.kind === 'instruction' ? asked.instruction : '',
    selected,
    before: textBefore(projection, first.block, first.from, context.before),
    after: textAfter(projection, last.block, last.to, context.after),
    block: { index: first.block, type: first.type },
  }
}

function selectedBlocks(projection: Projection, { from, to }: Place, context: ContextBounds): readonly SelectedBlock[] {
  const selected: SelectedBlock[] = []
  for (let index = Math.max(0, blockIndexAt(projection, from)); index < projection.blocks.length; index++) {
    const block = projection.blocks[index]
    if (!block || block.pos > to) break
    const text = blockText(block.node)
    const start = toTextOffset(text, Math.max(0, from - block.pos))
    const end = Math.min(text.text.length, toTextOffset(text, to - block.pos))
    if (start > end || isLeftOut(projection, block, context)) continue
    selected.push({ block: index, type: block.type, text: text.text, from: start, to: end })
  }
  return selected.some(part => part.to > part.from) ? selected : []
}

function isLeftOut({ doc }: Projection, { type, pos }: ProjectedBlock, { skip = [] }: ContextBounds): boolean {
  if (type === 'code') return true
  const $pos = doc.resolve(pos)
  const isNamed = typeof skip === 'function' ? skip : ({ type: { name } }: Node) => skip.includes(name)
  return Array.from({ length: $pos.depth }, (_, index) => index + 1).some(depth =>
    isNamed($pos.node(depth), $pos.before(depth)),
  )
}

function textBefore(projection: Projection, block: number, offset: number, limit: number): string {
  let text = (textOfBlock(projection, block) ?? '').slice(0, offset)
  for (let index = block - 1; index >= 0 && text.length < limit; index--)
    text = `${textOfBlock(projection, index) ?? ''}\n\n${text}`
  return text.slice(Math.max(0, text.length - limit))
}

function textAfter(projection: Projection, block: number, offset: number, limit: number): string {
  let text = (textOfBlock(projection, block) ?? '').slice(offset)
  for (let index = block + 1; index < projection.blocks.length && text.length < limit; index++) {
    text = `${text}\n\n${textOfBlock(projection, index) ?? ''}`
  }
  return text.slice(0, limit)
}

/** What the options of the host say of a request. */
export function contextOf({
  contextBefore,
  contextAfter,
  skip,
}: Pick<ResolvedOptions, 'contextBefore' | 'contextAfter' | 'skip'>): ContextBounds {
  return { before: contextBefore, after: contextAfter, skip }
}
