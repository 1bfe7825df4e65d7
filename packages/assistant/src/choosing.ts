import type {
  Candidate,
  CandidateId,
  Check,
  ConsideredCandidate,
  Env,
  Hunk,
  Message,
  PlacedRequest,
  Proposer,
  Query,
  RewriteRequest,
  RuleId,
} from '@understudy/contracts'
import type { HeedHunk } from './heed-wishes.ts'
import type { Judge } from './judge.ts'
import { AGAINST } from './suggestion-words.ts'

/** What a choice among drafts or hunks of a rewrite goes by. */
export interface Choosing {
  readonly proposer: Proposer
  readonly request: PlacedRequest & RewriteRequest
  readonly judge: Judge
  readonly env: Env
  /** Log-odds that the writer heeds a question of this rule in this manuscript. */
  readonly heedOf: (rule: RuleId) => number
  /** What the writer's wishes leave of a hunk. */
  readonly heedHunk: HeedHunk
  /** What the writer's items ask of a text here. */
  readonly checks: readonly Check[]
}

/** What is shown of a rewrite, why, and all that was weighed. No hunks and no queries: nothing to change. */
export interface Chosen {
  readonly candidate: CandidateId
  readonly hunks: readonly Hunk[]
  readonly queries: readonly Query[]
  readonly why: readonly Message[]
  readonly considered: readonly ConsideredCandidate<string>[]
  /** Names the way of choosing in the record. */
  readonly policy: string
}

/** Whether anything of a candidate could be shown. */
export function changesAnything({ hunks, queries }: Pick<Candidate, 'hunks' | 'queries'>): boolean {
  return hunks.length > 0 || queries.length > 0
}

/** How many hunks the writer's wishes took away, and how many they had written otherwise; nothing of none. */
export function whyHeeded({
  against,
  repaired,
}: {
  readonly against: number
  readonly repaired: number
}): readonly Message[] {
  return [
    ...(against === 0 ? [] : [{ key: AGAINST, params: { count: against } }]),
    ...(repaired === 0 ? [] : [{ key: 'assistant.why.repaired', params: { count: repaired } }]),
  ]
}
