import { emptyBrief } from '@understudy/contracts/testing'
import type {
  Brief,
  ActorId,
  ContinuationRequest,
  DocumentId,
  ExchangeId,
  LexiconEntry,
  PlacedRequest,
  ProposalPart,
  Proposer,
  RequestContext,
  RewriteKind,
  RewriteRequest,
  SessionId,
} from '@understudy/contracts'

const context: RequestContext = {
  subject: { tenant: 'local', house: null, author: 'mara', work: null },
  actor: 'mara' as ActorId,
  session: 'session-1' as SessionId,
  language: 'en-GB',
  mode: 'action',
  modeIs: 'guessed',
  place: {},
}

const base = {
  id: 'exchange-1' as ExchangeId,
  document: 'document-1' as DocumentId,
  trigger: 'command' as const,
  before: '',
  after: '',
  block: { index: 0, type: 'paragraph' as const },
}

/** A rewrite of one whole paragraph, number 3 of its document. */
export function rewriteOf(
  text: string,
  kind: RewriteKind,
  over: Partial<RequestContext> = {},
): PlacedRequest & RewriteRequest {
  const selected = [{ block: 3, type: 'paragraph' as const, text, from: 0, to: text.length }]
  return { ...base, type: 'rewrite', kind, instruction: '', selected, candidates: 1, context: { ...context, ...over } }
}

export function continuationAt(before: string, after = ''): PlacedRequest & ContinuationRequest {
  return { ...base, type: 'continuation', before, after, at: { block: 0, offset: before.length }, context }
}

export function entry(text: string, count: number, kind: LexiconEntry['kind'] = 'name'): LexiconEntry {
  return { text, kind, count, hands: { typed: count }, last: { block: 0, offset: 0 } }
}

export async function partsOf(
  proposer: Proposer,
  request: PlacedRequest,
  over: Partial<Brief> = {},
  signal = new AbortController().signal,
): Promise<readonly ProposalPart[]> {
  const parts: ProposalPart[] = []
  for await (const part of proposer.propose(request, { ...emptyBrief, ...over }, signal)) parts.push(part)
  return parts
}
