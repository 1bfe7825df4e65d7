import type {
  ActorId,
  ContinuationRequest,
  DocumentId,
  ExchangeId,
  PlacedRequest,
  SessionId,
} from '@understudy/contracts'

export type Placed = PlacedRequest & ContinuationRequest

/** A request at the end of a paragraph of English prose. */
export function requestAt(before: string, more: Partial<Placed> = {}): Placed {
  return {
    type: 'continuation',
    id: 'x1' as ExchangeId,
    document: 'd1' as DocumentId,
    trigger: 'pause',
    before,
    after: '',
    block: { index: 0, type: 'paragraph' },
    at: { block: 0, offset: before.length },
    context: {
      subject: { tenant: 't', house: null, author: 'mara', work: null },
      actor: 'mara' as ActorId,
      session: 's1' as SessionId,
      language: 'en',
      mode: 'action',
      modeIs: 'guessed',
      place: {},
    },
    ...more,
  }
}
