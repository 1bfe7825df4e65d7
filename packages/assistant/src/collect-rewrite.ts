import type {
  Brief,
  Candidate,
  CandidateId,
  Hunk,
  PlacedRequest,
  ProposalPart,
  Proposer,
  Query,
  Usage,
} from '@understudy/contracts'
import type { Failure } from './suggestion-words.ts'

/** All that one proposer made of a rewrite. */
export interface Collected {
  /** Those that were completed; where none was, what came of those that broke off. */
  readonly candidates: readonly Candidate[]
  readonly usage: Usage | null
  /** Null where at least one candidate was completed, or nothing went wrong. */
  readonly failed: Failure | null
}

interface Draft {
  text: string
  readonly hunks: Hunk[]
  readonly queries: Query[]
  ended: boolean
}

/** What is heard of a proposer on the way, and at the end all of it. */
export type Heard =
  | Extract<ProposalPart, { readonly type: 'hunk' | 'query' }>
  | { readonly type: 'collected'; readonly collected: Collected }

export interface Hearing {
  readonly proposer: Proposer
  readonly request: PlacedRequest
  readonly brief: Brief
}

/**
 * Hears a proposer out. Candidates stay in the order they were opened; those that failed are left out, unless all did.
 * Returns what there is when `signal` aborts.
 */
export async function collectRewrite(hearing: Hearing, signal: AbortSignal): Promise<Collected> {
  let collected: Collected = { candidates: [], usage: null, failed: null }
  for await (const part of hearRewrite(hearing, signal)) if (part.type === 'collected') collected = part.collected
  return collected
}

/** Hears a proposer out and passes on hunks and queries as they come; `collected` is the last part. */
export async function* hearRewrite(
  { proposer, request, brief }: Hearing,
  signal: AbortSignal,
): AsyncGenerator<Heard, void> {
  const drafts = new Map<CandidateId, Draft>()
  let usage: Usage | null = null
  let failed: Collected['failed'] = null
  for await (const part of proposer.propose(request, brief, signal)) {
    if (part.type === 'sent' || part.type === 'held-back' || part.type === 'answered') continue
    if (part.type === 'failed') failed ??= part
    else {
      take(draftOf(drafts, part.candidate), part)
      if (part.type === 'end') usage = addUsage(usage, part.usage)
      if (part.type === 'hunk' || part.type === 'query') yield part
    }
  }
  const ended = [...drafts].filter(([, draft]) => draft.ended)
  const isBroken = ended.length === 0
  const kept = isBroken ? [...drafts].filter(([, draft]) => isOfUse(draft, proposer)) : ended
  const candidates = kept.map(([id, { text, hunks, queries }]) => ({ id, text, hunks, queries }))
  yield { type: 'collected', collected: { candidates, usage, failed: isBroken ? failed : null } }
}

/** Hunks of a pool stand by themselves; of a whole text that broke off they are of use once it says what it came to. */
function isOfUse({ text, hunks }: Draft, { makes }: Proposer): boolean {
  return hunks.length > 0 && (makes === 'pool' || text !== '')
}

function take(
  draft: Draft,
  part: Exclude<ProposalPart, { readonly type: 'sent' | 'held-back' | 'answered' | 'failed' }>,
): void {
  if (part.type === 'text') draft.text += part.delta
  else if (part.type === 'hunk') draft.hunks.push(part.hunk)
  else if (part.type === 'query') draft.queries.push(part.query)
  else draft.ended = true
}

export function addUsage(sum: Usage | null, more: Usage | null): Usage | null {
  if (sum === null || more === null) return sum ?? more
  return { input: sum.input + more.input, output: sum.output + more.output }
}

function draftOf(drafts: Map<CandidateId, Draft>, id: CandidateId): Draft {
  const known = drafts.get(id)
  if (known !== undefined) return known
  const draft: Draft = { text: '', hunks: [], queries: [], ended: false }
  drafts.set(id, draft)
  return draft
}
