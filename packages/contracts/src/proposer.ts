import type { ManuscriptReading } from './assistant.ts'
import type { Brief } from './brief.ts'
import type { Hunk, Query } from './hunk.ts'
import type { CandidateId, ProposerId, RuleId } from './ids.ts'
import type { Message } from './message.ts'
import type { Price } from './price.ts'
import type { TemplateParagraphs } from './prompt-paragraph.ts'
import type { ExactPrompt, FailureReason, ModelPart, Usage } from './text-model.ts'
import type { TokenCounter } from './token-count.ts'
import type { PlacedRequest } from './request.ts'

/**
 * Makes suggestions. One implementation per way of making them; the assistant chooses among what they make.
 */
export interface Proposer {
  readonly id: ProposerId
  /** How its name reads to the writer. */
  readonly label: Message
  /** Whether a rewrite of its is a `pool` of hunks chosen one by one, or `whole` candidates chosen as such. */
  readonly makes: 'pool' | 'whole'
  /** Whether it can answer this at all: type, kind, language, what it needs being there. Cheap and pure. */
  serves(request: PlacedRequest): boolean
  /**
   * Yields parts of one or several candidates, interleaved. Each candidate ends with one `end` or one `failed`.
   * An expected failure is a part; it throws only on a fault of the program. Stops quietly when `signal` aborts.
   */
  propose(request: PlacedRequest, brief: Brief, signal: AbortSignal): AsyncIterable<ProposalPart>
  /**
   * How often each rule would find something, rule by rule, as before a pass. Shows and records nothing. Absent where a
   * proposer has no rules; stops with what it has when `signal` aborts.
   */
  tally?(request: PlacedRequest, brief: Brief, signal: AbortSignal): Promise<readonly RuleCount[]>
  /**
   * What has changed in a manuscript, for one that is bent by the writer's own pages. Told only by the writer's own hand and
   * only of manuscripts that may be learned from: of one that no longer may, that it holds nothing. Stays on this machine.
   */
  read?(reading: ManuscriptReading): void
  /** How it counts what it sends of a brief, which is kept within its budget by that. Absent where nothing is sent. */
  readonly countTokens?: TokenCounter
  /** The text model behind it; absent where there is none, or where nobody is to know. */
  readonly model?: ModelBehind
  /** The prompts it asks with, by paragraph, as its host set them. Absent where it has none. */
  templates?(): Promise<readonly TemplateParagraphs[]>
}

/** What a writer may know of the model a proposer asks. */
export interface ModelBehind {
  /** As `TextModel.id`. */
  readonly id: string
  /** Whether text leaves this machine. */
  readonly remote: boolean
  /** What its host or its writer says it costs; null where nobody did. */
  readonly price: Price | null
}

/** How often a rule finds something in a passage. */
export interface RuleCount {
  readonly rule: RuleId
  readonly count: number
}

export type ProposalPart =
  /** What is about to leave this machine, verbatim, for the prompt log. */
  | { readonly type: 'sent'; readonly prompt: ExactPrompt }
  /** The host held a prompt back: nothing leaves. Of it the log keeps no word. */
  | { readonly type: 'held-back'; readonly model: string; readonly remote: boolean }
  /** What the model answered to what was sent last, as it comes and word for word, for the prompt log. */
  | { readonly type: 'answered'; readonly candidate: CandidateId; readonly part: ModelPart }
  /** More of a candidate's text. For a whole rewrite: of the rewritten selection. */
  | { readonly type: 'text'; readonly candidate: CandidateId; readonly delta: string; readonly sure: number | null }
  /** Never taken back nor overlapped by a later one: of the only candidate of a rewrite it is shown as it comes. */
  | { readonly type: 'hunk'; readonly candidate: CandidateId; readonly hunk: Hunk }
  | { readonly type: 'query'; readonly candidate: CandidateId; readonly query: Query }
  | { readonly type: 'end'; readonly candidate: CandidateId; readonly usage: Usage | null }
  | {
      readonly type: 'failed'
      readonly candidate: CandidateId | null
      readonly reason: FailureReason
      readonly detail: string
      /** In how many milliseconds it may be asked again; absent where it does not say. */
      readonly retryAfterMs?: number
    }
