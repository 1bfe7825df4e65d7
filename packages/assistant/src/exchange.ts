import type {
  Brief,
  CandidateId,
  ContinuationRequest,
  DocumentId,
  Env,
  EventBody,
  PassId,
  PlacedRequest,
  Proposer,
  ProposerId,
  RuleId,
  SuggestionId,
} from '@understudy/contracts'
import type { GhostPlan } from './ghost-plan.ts'
import type { Judge } from './judge.ts'

/** One request on its way through proposers and choice. */
export interface Exchange {
  readonly request: PlacedRequest
  readonly brief: Brief
  /** What drafts go through before one is chosen, in order. */
  readonly passes: readonly PassId[]
  /** Proposers with a text model that serve it, in the host's own order. */
  readonly models: readonly ProposerId[]
  /** Keeps an event of this exchange. */
  readonly log: (event: EventBody) => void
  /** Whether a model was asked: of that something is kept in any case. */
  readonly hasSent: () => boolean
  /** From here on the editor reports what becomes of `suggestion`. */
  readonly opened: (suggestion: SuggestionId, candidate: CandidateId, proposer: Proposer) => void
}

export interface Asking {
  readonly proposers: readonly Proposer[]
  readonly judge: Judge
  /** Whether a continuation is asked for at all, and how long. */
  readonly plan: (request: PlacedRequest & ContinuationRequest) => Promise<GhostPlan>
  readonly env: Env
  /** Log-odds that the writer heeds a question of a rule in a manuscript. */
  readonly heedOf: (document: DocumentId, rule: RuleId) => number
}
