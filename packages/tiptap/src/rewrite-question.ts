import type { ExchangeId, RewriteRequest } from '@understudy/contracts'
import { chapterAt, sceneAt } from '@understudy/prose'
import type { Transaction } from '@tiptap/pm/state'
import { contextOf, rewriteRequest } from './build-request.ts'
import type { RewriteOptions } from './commands.ts'
import type { ResolvedOptions } from './options.ts'
import type { Place } from './pending-hunk.ts'
import { blockIndexAt, project, textOfBlock, type Projection } from './projection.ts'

/** A stretch of the manuscript around the caret, by what it is. */
export type PassageName = 'scene' | 'chapter' | 'manuscript'

/** What is asked, about which place of which text. */
export interface Question {
  readonly request: RewriteRequest
  readonly place: Place
  readonly asked: Projection
}

/** The question that a wish comes to at the selection; null where there is nothing to ask about. */
export function questionOf(
  { doc, selection }: Pick<Transaction, 'doc' | 'selection'>,
  options: ResolvedOptions,
  { over, ...wish }: RewriteOptions,
): Question | null {
  const { from, to, empty, $head } = selection
  if (!over && empty && !$head.parent.isTextblock) return null
  const asked = project(doc)
  const around = empty ? { from: $head.start(), to: $head.end() } : { from, to }
  const place = over ? passageAt(asked, $head.pos, over) : around
  const basics = {
    id: options.env.newId() as ExchangeId,
    document: options.document,
    trigger: wish.rules ? ('pass' as const) : ('command' as const),
    context: contextOf(options),
  }
  const request = rewriteRequest(asked, place, basics, { instruction: '', ...wish, candidates: options.candidates })
  return request && { request, place, asked }
}

function passageAt(asked: Projection, pos: number, over: PassageName): Place {
  const { doc, blocks, breaks } = asked
  if (over === 'manuscript') return { from: 0, to: doc.content.size }
  const index = Math.max(0, blockIndexAt(asked, pos))
  const texts = blocks.map(({ type }, at) => ({ type, text: textOfBlock(asked, at) ?? '' }))
  const { from, to } = over === 'scene' ? sceneAt(texts, breaks, index) : chapterAt(texts, index)
  // up to where the next block opens
  return { from: blocks[from]?.pos ?? 0, to: (blocks[to]?.pos ?? doc.content.size + 1) - 1 }
}
