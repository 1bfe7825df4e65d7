import {
  isActivity,
  type CandidateId,
  type DeviceId,
  type DocumentId,
  type EditorEvent,
  type Env,
  type EventBody,
  type EventEnvelope,
  type ExchangeId,
  type Json,
  type LoggedEvent,
  type ProposerId,
  type RecordId,
  type RequestContext,
  type SuggestionId,
  type Versions,
} from '@understudy/contracts'
import type { Sitting } from './sitting.ts'

/** What the envelope of an event says, known since the request. */
export interface ExchangeRef {
  readonly exchange: ExchangeId
  readonly document: DocumentId
  readonly context: RequestContext
  readonly versions: Versions
  /** The update of learning in words that asks; absent where an editor does. */
  readonly update?: string
}

/** Remembers which exchange each suggestion came from, and turns what the editor reports into events for the log. */
export interface OpenExchanges {
  open(suggestion: SuggestionId, candidate: CandidateId, proposer: ProposerId, ref: ExchangeRef): void
  /** Null for a suggestion this assistant never opened: an editor that outlived it. */
  eventOf(report: EditorEvent): LoggedEvent | null
  envelope(ref: ExchangeRef, body: EventBody): LoggedEvent
  /** What an editor keeps of a suggestion so that it can be reported on in a later session. */
  originOf(suggestion: SuggestionId): Json | null
  /** Takes it up again, for the hands of now; one that it cannot read stays unknown. */
  resume(suggestion: SuggestionId, origin: Json, now: Pick<RequestContext, 'actor'>): void
}

interface Opened {
  readonly candidate: CandidateId
  readonly proposer: ProposerId
  readonly ref: ExchangeRef
}

/** Where something happens: at which device, in which session. */
interface Whereabouts {
  readonly device: () => DeviceId
  readonly sitting: Pick<Sitting, 'active' | 'now'>
}

export function createOpenExchanges(env: Env, { device, sitting }: Whereabouts): OpenExchanges {
  const suggestions = new Map<SuggestionId, Opened>()

  function envelope(ref: ExchangeRef, body: EventBody): LoggedEvent {
    const { exchange, document, context, versions } = ref
    const head: EventEnvelope = {
      id: env.newId() as RecordId,
      at: env.now(),
      device: device(),
      session: isActivity(body) ? sitting.active() : sitting.now(),
      document,
      exchange,
      context,
      versions,
    }
    return { ...head, ...body }
  }

  return {
    envelope,
    originOf: suggestion => (suggestions.get(suggestion) ?? null) as unknown as Json,
    resume(suggestion, origin, now) {
      const known: unknown = origin
      if (suggestions.has(suggestion) || !isOpened(known)) return
      const { candidate, proposer, ref } = known
      suggestions.set(suggestion, { candidate, proposer, ref: { ...ref, context: { ...ref.context, ...now } } })
    },
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

/** As this assistant wrote it; what stands in it came back from a host's store. */
function isOpened(value: unknown): value is Opened {
  if (!isRecord(value) || typeof value.candidate !== 'string' || typeof value.proposer !== 'string') return false
  const { ref } = value
  return (
    isRecord(ref) &&
    typeof ref.exchange === 'string' &&
    typeof ref.document === 'string' &&
    isRecord(ref.context) &&
    isRecord(ref.versions)
  )
}
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
