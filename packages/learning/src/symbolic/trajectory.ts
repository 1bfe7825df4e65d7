import type {
  DocumentId,
  EndReason,
  ExchangeId,
  ItemRef,
  RequestType,
  RewriteKind,
  Scope,
  SessionId,
} from '@understudy/contracts'
import type { ToolId, ToolSetting } from './operation.ts'

/** One exchange as it went through the nodes, from what was asked to what stands on the page. Plain data; a text is null where it was forgotten. */
export interface Trajectory {
  readonly exchange: ExchangeId
  readonly session: SessionId
  readonly document: DocumentId
  /** When it was asked, ms since 1970. */
  readonly at: number
  readonly place: Scope
  /** BCP 47. */
  readonly language: string
  readonly asked: AskedFor
  /** Items in the brief, with their versions. */
  readonly items: readonly ItemRef[]
  /** What was sent to the model that made what was shown, message by message; null where no model was asked. */
  readonly prompt: readonly (string | null)[] | null
  /** How the tools of the brief were set. */
  readonly tools: Readonly<Partial<Record<ToolId, ToolSetting>>>
  readonly candidates: readonly TrajectoryCandidate[]
  /** What was shown, each with what became of it: one of a ghost, one for each hunk of a rewrite. */
  readonly offers: readonly TrajectoryOffer[]
  /** What the writer would rather have had, of whatever was shown: what learning reads. */
  readonly differences: readonly RecordedDifference[]
  /** Normalised edit cost of what was shown against what settled, in [0, 1]; null where nothing settled to compare with. */
  readonly cost: number | null
}

/** The inputs of an exchange. */
export interface AskedFor {
  readonly type: RequestType
  readonly kind: RewriteKind | null
  readonly instruction: string | null
  readonly before: string | null
  readonly selected: string | null
  readonly after: string | null
}

export interface TrajectoryCandidate {
  readonly text: string | null
  /** Log-odds by which it was chosen. */
  readonly score: number
  readonly chosen: boolean
  readonly dropped: boolean
}

export interface TrajectoryOffer {
  readonly ending: EndReason
  readonly shown: string | null
  /** What stands there by now; null before it has settled too. */
  readonly settled: string | null
}

/** Two ways to say one thing, of which the writer kept one: never one side alone, and never one of no words. */
export interface RecordedDifference {
  /** `Outcome.id`: what evidence names. */
  readonly outcome: string
  readonly exchange: ExchangeId
  /** Independent passages are counted; differences of one passage count once. */
  readonly passage: string
  readonly place: Scope
  /** BCP 47. */
  readonly language: string
  /** What kind of rewrite was asked for; null for a continuation. What it asks for by itself is no taste. */
  readonly kind: RewriteKind | null
  readonly at: number
  /** The passage as it stands by the writer's choice, and as it would have stood by the other way, cut to the sentences that differ. */
  readonly kept: string
  readonly passed: string
  /** By what kind of choice, as comparisons tell it. */
  readonly by: 'reworked' | 'refused' | 'typed-instead' | 'accepted' | 'passed-by'
}
