import {
  mapEventTexts,
  RECORD_FORMAT,
  type EventBody,
  type EventEnvelope,
  type Json,
  type LoggedEvent,
  type LogRecord,
  type StoredText,
  type TextId,
} from '@understudy/contracts'
import type { SharedTexts } from './shared-texts.ts'

/** Stands for the empty text, which needs no keeping. */
const EMPTY = '' as TextId

/**
 * An event as the log keeps it, and the texts kept beside it so that they can be forgotten and the event stay. A text
 * that the exchange keeps already, as `shared` says, is not kept again: the event rests on the first one.
 */
export function toEventRecord(
  event: LoggedEvent,
  shared: SharedTexts,
): {
  readonly record: LogRecord
  readonly texts: readonly StoredText[]
} {
  const texts: StoredText[] = []
  const body = mapEventTexts<string, TextId>(event, (text, where, hunk) => {
    if (text === '') return EMPTY
    const fresh = `${event.id}/${where}` as TextId
    const id = shared.idOf({ exchange: event.exchange, hunk, text }, fresh)
    if (id === fresh) texts.push({ id, text })
    return id
  })
  return { record: { id: event.id, value: { ...envelopeOf(event), ...body } as unknown as Json }, texts }
}

/** Null for a record that is no event, or is from a newer version than this one reads. */
export function fromEventRecord(value: Json): LoggedEvent<TextId> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { type, versions } = value as { type?: unknown; versions?: { format?: unknown } }
  if (typeof type !== 'string' || typeof versions?.format !== 'number' || versions.format > RECORD_FORMAT) return null
  return value as unknown as LoggedEvent<TextId>
}

/** The ids of the texts an event rests on. */
export function textIdsOf(event: EventBody<TextId>): readonly TextId[] {
  const ids: TextId[] = []
  mapEventTexts(event, id => {
    if (id !== EMPTY) ids.push(id)
    return id
  })
  return ids
}

/** The event with its texts in place; null where one was forgotten. */
export function withTexts(
  event: LoggedEvent<TextId>,
  texts: ReadonlyMap<TextId, string | null>,
): LoggedEvent<string | null> {
  const body = mapEventTexts<TextId, string | null>(event, id => (id === EMPTY ? '' : (texts.get(id) ?? null)))
  return { ...envelopeOf(event), ...body }
}

function envelopeOf({ id, at, device, session, document, exchange, context, versions }: EventEnvelope): EventEnvelope {
  return { id, at, device, session, document, exchange, context, versions }
}
