import {
  failure,
  ok,
  say,
  type DocumentId,
  type ExchangeId,
  type FailureReason,
  type ItemId,
  type ModelBehind,
  type Proposer,
  type Result,
  type RewriteRequest,
} from '@understudy/contracts'
import { describeItem, type PersonaItem } from '@understudy/persona'
import { placedRequest } from './briefing.ts'
import { assistantCatalogue } from './catalogue.ts'
import { collectRewrite } from './collect-rewrite.ts'
import { versionsOf, type Core } from './core.ts'
import type { LayerAt } from './persona-books.ts'
import { placedBrief, type Placing } from './placed-brief.ts'
import type { Recording } from './recording.ts'
import type { Strength } from './strength.ts'
import type { FiringPassage } from './would-fire.ts'

export interface StrengthActions {
  /**
   * A passage of the manuscript that an item can be shown on, and the text model that would show it. Null where there is
   * no such model, or no passage of a fitting length.
   */
  strengthsOf(item: ItemId, document: DocumentId, layer?: LayerAt): Promise<Strengths | null>
  /**
   * The passage as the model writes it where it follows the item so far, beside all else the writer wishes. It is shown,
   * not suggested: nothing is learned of it, and what was sent stands in the prompt log. `cancelled` where `signal` aborts.
   */
  atStrength(asked: StrengthAsked, signal: AbortSignal): Promise<Result<string, StrengthFailure>>
}

export interface Strengths {
  readonly model: ModelBehind
  readonly passage: FiringPassage
}

export interface StrengthAsked {
  readonly item: ItemId
  /** The author's where absent. */
  readonly layer?: LayerAt
  readonly document: DocumentId
  readonly passage: FiringPassage
  readonly strength: Strength
}

export type StrengthFailure = FailureReason | 'missing-item' | 'no-model' | 'cancelled'

export interface StrengthDesk extends Placing {
  readonly proposers: readonly Proposer[]
  readonly recording: Pick<Recording, 'trail'>
}

/** A passage of so many words shows a habit and can be read at a glance. */
const LEAST_WORDS = 20
const MOST_WORDS = 160
/** What stands around the passage goes along, so much of it. */
const AROUND_CHARS = 1_500

export function strengthActions(desk: StrengthDesk, ready: Promise<void>): StrengthActions {
  return {
    async strengthsOf(item, document, layer = 'author') {
      await ready
      const found = itemAt(desk.core, item, layer)
      if (found === null || !desk.proposers.some(({ model }) => model !== undefined)) return null
      const passage = await passageFor(desk, found, document)
      if (passage === null) return null
      const { proposer } = await prepare(desk, found, { document, passage, strength: 'clear' })
      return proposer?.model === undefined ? null : { model: proposer.model, passage }
    },
    async atStrength({ item, layer = 'author', ...asked }, signal) {
      await ready
      const found = itemAt(desk.core, item, layer)
      if (found === null) return failure('missing-item', item)
      const { proposer, request, brief } = await prepare(desk, found, asked)
      if (proposer === undefined) return failure('no-model', 'No text model rewrites here')
      const { id: exchange, document, context } = request
      const ref = { exchange, document, context, versions: versionsOf(desk.core) }
      const trail = desk.recording.trail(ref, brief.persona.items)
      const hearing = { proposer: trail.watch(proposer), request, brief }
      const { candidates, failed } = await collectRewrite(hearing, signal).finally(trail.close)
      const [made] = candidates
      if (made !== undefined) return ok(made.text)
      if (signal.aborted) return failure('cancelled', 'It was left')
      return failure(failed?.reason ?? 'malformed', failed?.detail ?? 'The model answered nothing')
    },
  }
}

function itemAt({ books }: Core, item: ItemId, layer: LayerAt): PersonaItem | null {
  return books.at(layer)?.persona().items.get(item)?.item ?? null
}

/** Where the item would fire, else the first paragraph of a fitting length. */
async function passageFor(
  { core, manuscripts }: StrengthDesk,
  item: PersonaItem,
  document: DocumentId,
): Promise<FiringPassage | null> {
  const { wouldFire } = await import('./would-fire.ts')
  const manuscript = manuscripts.reading(document)
  const place = { work: core.subject.work ?? document }
  const ground = { manuscript, dialogue: manuscripts.dialogue(document), place, now: core.env.now }
  const fires = await wouldFire(item, ground)
  const fired = fires?.shown.find(fits)
  if (fired !== undefined) return fired
  const block = manuscript.blocks.findIndex(each => each.type === 'paragraph' && fits(each))
  const text = manuscript.blocks[block]?.text
  return text === undefined ? null : { block, text }
}

function fits({ text }: { readonly text: string }): boolean {
  const words = text.trim().split(/\s+/u).length
  return words >= LEAST_WORDS && words <= MOST_WORDS
}

/** The request with its brief, in which the item itself goes unsaid, and who is asked. */
async function prepare(desk: StrengthDesk, item: PersonaItem, asked: Omit<StrengthAsked, 'item' | 'layer'>) {
  const bare = requestFor(desk, item, asked)
  const { context, brief } = await placedBrief(desk, bare, item.id)
  const request = placedRequest(bare, context)
  const proposer = desk.proposers.find(each => each.model !== undefined && each.serves(request))
  return { request, brief, proposer }
}

function requestFor(
  { core, manuscripts }: StrengthDesk,
  item: PersonaItem,
  { document, passage: { block, text }, strength }: Omit<StrengthAsked, 'item' | 'layer'>,
): RewriteRequest {
  const texts = manuscripts.reading(document).blocks.map(each => each.text)
  const wish = describeItem(item, 'imperative')
  return {
    type: 'rewrite',
    kind: 'instruction',
    id: core.env.newId() as ExchangeId,
    document,
    trigger: 'command',
    before: texts.slice(0, block).join('\n\n').slice(-AROUND_CHARS),
    after: texts
      .slice(block + 1)
      .join('\n\n')
      .slice(0, AROUND_CHARS),
    block: { index: block, type: 'paragraph' },
    instruction: say(assistantCatalogue, { key: `assistant.strength.${strength}`, params: { wish } }),
    selected: [{ block, type: 'paragraph', text, from: 0, to: text.length }],
    candidates: 1,
  }
}
