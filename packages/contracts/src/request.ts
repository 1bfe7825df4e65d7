import type { DialogueConvention } from './brief.ts'
import type { DocumentId, ExchangeId, ProposerId, RuleId, SessionId } from './ids.ts'
import type { Hands, Mode, Scope } from './scope.ts'
import type { BlockType, TextPoint } from './text.ts'

export type RewriteKind = 'tighten' | 'expand' | 'voice' | 'dialogue' | 'proof' | 'describe' | 'instruction'
export const REWRITE_KINDS: readonly RewriteKind[] = [
  'tighten',
  'expand',
  'voice',
  'dialogue',
  'proof',
  'describe',
  'instruction',
]

/** What made the editor ask. */
export type Trigger = 'command' | 'pause' | 'sentence-end' | 'paragraph-end' | 'pass'

interface RequestBase {
  readonly id: ExchangeId
  /** Ask only this one; the host's order of proposers where absent. */
  readonly proposer?: ProposerId
  readonly document: DocumentId
  readonly trigger: Trigger
  /** Text before and after the caret or the selection; blocks are joined by a blank line. The editor bounds both. */
  readonly before: string
  readonly after: string
  /** The block the caret or the start of the selection is in. */
  readonly block: { readonly index: number; readonly type: BlockType }
}

/**
 * A request for another candidate at the same place has the `id` of the first: it is one exchange with its retries, and
 * what was passed by is compared with what was taken.
 */
export interface ContinuationRequest extends RequestBase {
  readonly type: 'continuation'
  readonly at: TextPoint
  /** Continuations the writer has seen here and went past, in order, from the caret on: none of them is wanted again. */
  readonly passedBy?: readonly string[]
  /** How many paragraphs may be shown, the rest of this one counted; one where absent. */
  readonly paragraphs?: number
  /** How many words are wished, about; as many as the proposer thinks right where absent. */
  readonly words?: number
}

/** The selected part of one block. `text` is the whole block, so that rules see whole sentences. */
export interface SelectedBlock {
  readonly block: number
  readonly type: BlockType
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface RewriteRequest extends RequestBase {
  readonly type: 'rewrite'
  readonly kind: RewriteKind
  /** The writer's own words; empty unless `kind` is `instruction`. */
  readonly instruction: string
  /** Only these rules, as in a pass over a scene for one of them; absent: those of `kind`. */
  readonly rules?: readonly RuleId[]
  /** In the order of the document, never empty. Blocks between them that are not to be rewritten, as code, are left out. */
  readonly selected: readonly SelectedBlock[]
  /** How many candidates to choose among. One is shown while it is made. */
  readonly candidates: number
}

export interface ChatRequest extends RequestBase {
  readonly type: 'chat'
  readonly message: string
}

/** What the editor asks for. */
export type SuggestionRequest = ContinuationRequest | RewriteRequest | ChatRequest
export type RequestType = SuggestionRequest['type']

/** What the assistant knows about the place and the people, beside what the editor asked. */
export interface RequestContext extends Hands {
  readonly session: SessionId
  /** How speech is marked, where the writer said so of the work; absent where the text itself shows it. */
  readonly dialogue?: DialogueConvention
  /** BCP 47. */
  readonly language: string
  readonly mode: Mode
  /** A guessed mode is shown and can be corrected. */
  readonly modeIs: 'guessed' | 'stated'
  /** What preferences are matched against. */
  readonly place: Scope
}

/** A request with its context, as proposers get it. */
export type PlacedRequest = SuggestionRequest & { readonly context: RequestContext }

/** The selected words alone, blocks joined by a blank line. */
export function selectedText(selected: readonly SelectedBlock[]): string {
  return selected.map(({ text, from, to }) => text.slice(from, to)).join('\n\n')
}
