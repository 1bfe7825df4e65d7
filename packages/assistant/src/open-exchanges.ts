import type {
  CandidateId,
  DeviceId,
  DocumentId,
  EditorEvent,
  Env,
  EventBody,
  EventEnvelope,
  ExchangeId,
  LoggedEvent,
  ProposerId,
  RecordId,
  RequestContext,
  SuggestionId,
  Versions,
} from '@understudy/contracts'

/** What the envelope of an event says, known since the request. */
export interface ExchangeRef {
  readonly exchange: ExchangeId
  readonly document: DocumentId
  readonly context: RequestContext
  readonly versions: Versions
}

/** Remembers which exchange each suggestion came from, and turns what the editor reports into events for the log. */
export interface OpenExchanges {
  open(suggestion: SuggestionId, candidate: CandidateId, proposer: ProposerId, ref: ExchangeRef): void
  /** Null for a suggestion this assistant never opened: an editor that outlived it. */
  eventOf(report: EditorEvent): LoggedEvent | null
  envelope(ref: ExchangeRef, body: EventBody): LoggedEvent
}

interface Opened {
  readonly candidate: CandidateId
  readonly proposer: ProposerId
  readonly ref: ExchangeRef
}

export function createOpenExchanges(env: Env, device: () => DeviceId): OpenExchanges {
  const suggestions = new Map<SuggestionId, Opened>()

  function envelope(ref: ExchangeRef, body: EventBody): LoggedEvent {
    const { exchange, document, context, versions } = ref
    const head: EventEnvelope = {
      id: env.newId() as RecordId,
      at: env.now(),
      device: device(),
      session: context.session,
      document,
      exchange,
      context,
      versions,
    }
    return { ...head, ...body }
  }

  return {
    envelope,
    open(suggestion, candidate, proposer, ref) {
      suggestions.set(suggestion, { candidate, proposer, ref })
    },
    eventOf(report) {
      const known = suggestions.get(report.suggestion) ?? reopened(report)
      if (known === undefined) return null
      if (report.type !== 'shown') return envelope(known.ref, report)
      return envelope(known.ref, { ...report, candidate: known.candidate, proposer: known.proposer })
    },
  }

  /** A change that came back by undo is a new suggestion of the same exchange. */
  function reopened(report: EditorEvent): Opened | undefined {
    if (report.type !== 'shown' || report.reopens === null) return undefined
    const known = suggestions.get(report.reopens)
    if (known !== undefined) suggestions.set(report.suggestion, known)
    return known
  }
}
