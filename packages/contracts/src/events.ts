import type { BriefTools } from './brief-tools.ts'
import type {
  CandidateId,
  DeviceId,
  DocumentId,
  ExchangeId,
  HunkId,
  ProposerId,
  QueryId,
  RecordId,
  RuleId,
  SessionId,
  SuggestionId,
} from './ids.ts'
import type { ItemRef } from './hunk.ts'
import type { RequestContext } from './request.ts'
import type { RequestType, RewriteKind, Trigger } from './request.ts'
import type { BlockRange } from './text.ts'
import type { Usage } from './text-model.ts'
import type { Versions } from './versions.ts'

/**
 * What happened, as it is logged. `Text` is `string` while it happens, `TextId` in the log (so that a text can
 * be forgotten and the log stay), and `string | null` when read back, null being forgotten.
 */
export type LoggedEvent<Text = string> = EventEnvelope & EventBody<Text>

export interface EventEnvelope {
  readonly id: RecordId
  /** Milliseconds since 1970 UTC, by the clock of `device`. */
  readonly at: number
  readonly device: DeviceId
  readonly session: SessionId
  readonly document: DocumentId
  readonly exchange: ExchangeId
  readonly context: RequestContext
  readonly versions: Versions
}

export type EventBody<Text = string> =
  | Requested<Text>
  | Considered<Text>
  | Shown<Text>
  | Hidden
  | PartAccepted<Text>
  | Ended<Text>
  | Undone
  | Settled<Text>
  | Survival<Text>
  | QueryEnded<Text>

export interface Requested<Text> {
  readonly type: 'requested'
  readonly request: RequestType
  readonly kind: RewriteKind | null
  readonly trigger: Trigger
  readonly instruction: Text | null
  readonly before: Text
  /** Empty text for a continuation. */
  readonly selected: Text
  readonly after: Text
  readonly proposers: readonly ProposerId[]
  /** Those of them with a text model, in the host's own order; absent where there are none. */
  readonly models?: readonly ProposerId[]
  /** Persona items in the brief. */
  readonly items: readonly ItemRef[]
  /** How what comes along beside the persona was set; absent where nobody had set any of it. */
  readonly tools?: BriefTools
}

/** What choice had before it, and how it chose. */
export interface Considered<Text> {
  readonly type: 'considered'
  readonly policy: string
  readonly candidates: readonly ConsideredCandidate<Text>[]
  /** Tokens spent on all of them; null where nothing counted any. */
  readonly usage: Usage | null
}

/** A whole candidate (`hunk` null) or one hunk of a pool. */
export interface ConsideredCandidate<Text> {
  readonly candidate: CandidateId
  readonly hunk: HunkId | null
  readonly proposer: ProposerId
  readonly rule: RuleId | null
  readonly original: Text
  readonly text: Text
  /** Log-odds. */
  readonly score: number
  /** How likely the policy was to show it, in [0, 1]; above 0 for whatever was chosen, below 1 where it explores. */
  readonly probability: number
  readonly chosen: boolean
  /** Shown against its score, to keep a suppressed kind learnable. */
  readonly explored: boolean
  /** What its score is made of; absent for a hunk, a ghost, and in early records. */
  readonly weighed?: Weighed
  /** Why it was never in the choice; absent where it was. */
  readonly dropped?: Dropped
  /** Hunks that went against a wish and were written otherwise; absent for none. */
  readonly repaired?: number
}

/** The parts of a score, in log-odds: it is their sum. */
export interface Weighed {
  readonly rewards: readonly WeighedReward[]
  /** What its likeness to the other candidates added. */
  readonly consensus: number
  /** How many candidates it stands for: itself, and those that say the same. */
  readonly votes: number
}

export interface WeighedReward {
  /** Of the reward model. */
  readonly id: string
  /** In the model's own unit. */
  readonly raw: number
  /** How much this writer has it count; 1 is as it was fitted. */
  readonly weight: number
  /** What it added, weighted. */
  readonly logOdds: number
}

export type Dropped =
  /** It says what an earlier candidate does. */
  | { readonly why: 'repeat'; readonly of: CandidateId }
  /** It goes against `hunks` more wishes than the others, or all of it does. */
  | { readonly why: 'against'; readonly hunks: number }

/** Came on screen. Repeats under the same suggestion when a ghost was extended: the last one counts. */
export interface Shown<Text> {
  readonly type: 'shown'
  readonly suggestion: SuggestionId
  readonly candidate: CandidateId
  readonly proposer: ProposerId
  /** One per hunk of a rewrite, one with a null id for a ghost. */
  readonly hunks: readonly ShownHunk<Text>[]
  /** The suggestion whose undone acceptance came back as this one. */
  readonly reopens: SuggestionId | null
}

export interface ShownHunk<Text> {
  readonly hunk: HunkId | null
  readonly rule: RuleId | null
  readonly at: BlockRange
  readonly original: Text
  readonly text: Text
  /** The block as it was, so that a hunk can be read in its place. Empty text for a ghost. */
  readonly passage: Text
}

/** Scrolled or tabbed away, or passed by for another candidate while the choice is open. No ending. */
export interface Hidden {
  readonly type: 'hidden'
  readonly suggestion: SuggestionId
  /** How long it had been on screen, ms. */
  readonly shownMs: number
}

/** A word or sentence of a ghost was taken; negative `chars` when it was given back. No ending. */
export interface PartAccepted<Text> {
  readonly type: 'part-accepted'
  readonly suggestion: SuggestionId
  readonly unit: 'word' | 'sentence'
  readonly text: Text
  readonly chars: number
}

export type EndReason =
  | 'accepted'
  | 'refused'
  | 'stetted'
  | 'typed-through'
  | 'typed-otherwise'
  | 'replaced'
  | 'content-gone'
  | 'cannot-place'
  | 'empty'
  | 'failed'
  | 'withheld'
  | 'cancelled'
  | 'expired'

export const END_REASONS: readonly EndReason[] = [
  'accepted',
  'refused',
  'stetted',
  'typed-through',
  'typed-otherwise',
  'replaced',
  'content-gone',
  'cannot-place',
  'empty',
  'failed',
  'withheld',
  'cancelled',
  'expired',
]

export type RefusalWhy = 'not-here' | 'not-this-voice' | 'changes-meaning' | 'never'

/**
 * The one ending of a suggestion, or of one hunk of it; a rewrite has ended when its last hunk has. `replaced` is by a
 * newer request, or by another candidate: those that were passed by end so when the choice among them is over, whatever
 * became of the one that stood there then.
 */
export interface Ended<Text> {
  readonly type: 'ended'
  readonly suggestion: SuggestionId
  /** Null for a ghost, and for a suggestion that ended before anything of it was shown. */
  readonly hunk: HunkId | null
  readonly reason: EndReason
  readonly why: RefusalWhy | null
  /** What entered the document by acceptance; empty text otherwise. */
  readonly accepted: Text
  /** Milliseconds on screen; 0 where it never was. */
  readonly shownMs: number
}

/** An acceptance was taken back. Within `UNDONE_AT_ONCE_MS` it reads as refused. */
export interface Undone {
  readonly type: 'undone'
  readonly suggestion: SuggestionId
  readonly hunk: HunkId | null
  readonly afterMs: number
}
export const UNDONE_AT_ONCE_MS = 5_000

export type SettleCause = 'left' | 'quiet' | 'hidden' | 'closed' | 'saved' | 'capped'

/** The first reading of what became of the place, provisional. Also taken for refused ones: what was written instead. */
export interface Settled<Text> {
  readonly type: 'settled'
  readonly suggestion: SuggestionId
  readonly hunk: HunkId | null
  readonly cause: SettleCause
  readonly accepted: boolean
  /** What stood there before. */
  readonly base: Text
  readonly suggested: Text
  /** What stands there now. */
  readonly settled: Text
  /** Characters of the acceptance that survive unbroken; never more than were accepted. */
  readonly keptChars: number
  /** Whose changes lie between suggested and settled. */
  readonly changedBy: ChangedBy
}

/** Inserted plus deleted characters, by hand. Only `typed` teaches. */
export interface ChangedBy {
  readonly typed: number
  readonly pasted: number
  readonly remote: number
  readonly other: number
}

/** A later reading of an accepted span; appended, never a second ending. */
export interface Survival<Text> {
  readonly type: 'survival'
  readonly suggestion: SuggestionId
  readonly hunk: HunkId | null
  readonly reading: 'next-session' | 'end-of-work'
  readonly text: Text
  readonly keptChars: number
}

/**
 * The one ending of a margin note that its writer decided about. It changed nothing, so nothing of it settles, and what
 * ends in any other way (asked anew, gone with its words) is not told. `typed-otherwise` is a note that was heeded: the
 * writer's own hand changed the words it asks about.
 */
export interface QueryEnded<Text> {
  readonly type: 'query-ended'
  readonly suggestion: SuggestionId
  readonly query: QueryId
  readonly rule: RuleId | null
  readonly where: BlockRange
  /** The block as it was. */
  readonly passage: Text
  readonly reason: Extract<EndReason, 'refused' | 'stetted' | 'typed-otherwise'>
  readonly why: RefusalWhy | null
}
