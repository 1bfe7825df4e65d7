import type {
  Brief,
  Candidate,
  CandidateId,
  ExactPrompt,
  FailureReason,
  Hunk,
  PlacedRequest,
  Proposer,
  Query,
  Usage,
} from '@understudy/contracts'

/** All that one proposer made of a rewrite. */
export interface Collected {
  readonly candidates: readonly Candidate[]
  readonly usage: Usage | null
  /** Null where at least one candidate was completed, or nothing went wrong. */
  readonly failed: { readonly reason: FailureReason; readonly detail: string } | null
}

interface Draft {
  text: string
  readonly hunks: Hunk[]
  readonly queries: Query[]
  ended: boolean
}

/**
 * Hears a proposer out. Candidates that failed are left out; those that ended stay in the order they were opened.
 * `sent` is told of each prompt before its answer. Returns what there is when `signal` aborts.
 */
export async function collectRewrite(
  { proposer, request, brief }: { proposer: Proposer; request: PlacedRequest; brief: Brief },
  signal: AbortSignal,
  sent: (prompt: ExactPrompt) => void,
): Promise<Collected> {
  const drafts = new Map<CandidateId, Draft>()
  let usage: Usage | null = null
  let failed: Collected['failed'] = null
  for await (const part of proposer.propose(request, brief, signal)) {
    if (part.type === 'sent') sent(part.prompt)
    else if (part.type === 'failed') failed ??= { reason: part.reason, detail: part.detail }
    else {
      const draft = draftOf(drafts, part.candidate)
      if (part.type === 'text') draft.text += part.delta
      else if (part.type === 'hunk') draft.hunks.push(part.hunk)
      else if (part.type === 'query') draft.queries.push(part.query)
      else {
        draft.ended = true
        usage = addUsage(usage, part.usage)
      }
    }
  }
  const candidates = [...drafts]
    .filter(([, { ended }]) => ended)
    .map(([id, { text, hunks, queries }]) => ({ id, text, hunks, queries }))
  return { candidates, usage, failed: candidates.length > 0 ? null : failed }
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
