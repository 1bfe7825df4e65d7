import type { ChangedBy, EndReason, RefusalWhy } from './events.ts'
import type { ItemRef } from './hunk.ts'
import type { DocumentId, ExchangeId, HunkId, ProposerId, RecordId, RuleId, SessionId, SuggestionId } from './ids.ts'
import type { RequestContext, RequestType, RewriteKind, Trigger } from './request.ts'
import type { Versions } from './versions.ts'

/**
 * What became of one suggestion, or of one hunk: the fold of its events, and what learning reads.
 * A text is null where it was forgotten.
 */
export interface Outcome {
  /** `suggestion`, or `suggestion/hunk`. */
  readonly id: string
  readonly suggestion: SuggestionId
  readonly hunk: HunkId | null
  readonly exchange: ExchangeId
  readonly document: DocumentId
  readonly session: SessionId
  readonly context: RequestContext
  readonly request: RequestType
  readonly kind: RewriteKind | null
  /** What made the editor ask; absent where the log does not say. */
  readonly trigger?: Trigger
  readonly proposer: ProposerId
  /** Proposers with a text model that could have been asked, in the host's own order; absent where there were none. */
  readonly models?: readonly ProposerId[]
  readonly rule: RuleId | null
  /** Persona items in the brief it was made from. */
  readonly items: readonly ItemRef[]
  /** When it ended, ms since 1970. */
  readonly at: number
  readonly ending: EndReason
  readonly why: RefusalWhy | null
  /**
   * Undone within `UNDONE_AT_ONCE_MS` and not accepted again: counts as refused. An acceptance that came back as
   * another suggestion when it was undone is told by that one's outcome alone.
   */
  readonly takenBack: boolean
  readonly shownMs: number
  /** The block it stands in, as it was when shown. Empty for a ghost. */
  readonly passage: string | null
  /** Where `base` begins in `passage`; 0 for a ghost. */
  readonly passageFrom: number
  /** What stood there, what was offered, what stands there now; `settled` is null also before it has settled. */
  readonly base: string | null
  readonly suggested: string | null
  readonly settled: string | null
  /** When it settled, ms since 1970; null before. */
  readonly settledAt: number | null
  readonly keptChars: number
  /** As the first reading had it, where a later one says otherwise. */
  readonly keptCharsAtFirst?: number
  readonly changedBy: ChangedBy
  /** How likely the policy was to show it. */
  readonly probability: number
  readonly explored: boolean
  /** Other candidates that were on screen and passed by; those only considered are not among them. */
  readonly passedBy: readonly (string | null)[]
  /** The events it was folded from, for evidence and for forgetting. */
  readonly events: readonly RecordId[]
  readonly versions: Versions
}

/** Whether the writer, in the end, took it. */
export function wasTaken(outcome: Outcome): boolean {
  return (outcome.ending === 'accepted' || outcome.ending === 'typed-through') && !outcome.takenBack
}

/** Whether the writer, in the end, turned it down by an explicit command or by taking it back. */
export function wasRefused(outcome: Outcome): boolean {
  return outcome.ending === 'refused' || outcome.ending === 'stetted' || outcome.takenBack
}
