import type { CandidateId, ModelPart, ProposalPart } from '@understudy/contracts'

/** Why a model failed, as a proposer says it of one candidate. */
export function failedPart(
  { reason, detail, retryAfterMs }: Extract<ModelPart, { readonly type: 'failed' }>,
  candidate: CandidateId,
): ProposalPart {
  return { type: 'failed', candidate, reason, detail, ...(retryAfterMs !== undefined && { retryAfterMs }) }
}
