import type {
  ContinuationRequest,
  DocumentId,
  ExchangeId,
  RequestContext,
  RewriteRequest,
  SessionId,
  ActorId,
} from '@understudy/contracts'

export const document = 'doc-1' as DocumentId

export const context: RequestContext = {
  subject: { tenant: 'local', house: null, author: 'mara', work: document },
  actor: 'mara' as ActorId,
  session: 'session-1' as SessionId,
  language: 'en',
  mode: 'action',
  modeIs: 'guessed',
  place: { mode: 'action', work: document },
}

export function rewriteRequest(text: string, change: Partial<RewriteRequest> = {}): RewriteRequest {
  return {
    type: 'rewrite',
    id: 'exchange-1' as ExchangeId,
    document,
    trigger: 'command',
    before: '',
    after: '',
    block: { index: 0, type: 'paragraph' },
    kind: 'tighten',
    instruction: '',
    selected: [{ block: 0, type: 'paragraph', text, from: 0, to: text.length }],
    candidates: 3,
    ...change,
  }
}

export function continuationRequest(before: string, change: Partial<ContinuationRequest> = {}): ContinuationRequest {
  return {
    type: 'continuation',
    id: 'exchange-2' as ExchangeId,
    document,
    trigger: 'command',
    before,
    after: '',
    block: { index: 0, type: 'paragraph' },
    at: { block: 0, offset: before.length },
    ...change,
  }
}

export function placed<T extends RewriteRequest | ContinuationRequest>(
  request: T,
): T & { readonly context: RequestContext } {
  return { ...request, context }
}
