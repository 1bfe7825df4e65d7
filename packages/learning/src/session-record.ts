import {
  isActivity,
  type ActorId,
  type DeviceId,
  type DocumentId,
  type EndReason,
  type ExchangeId,
  type SessionId,
} from '@understudy/contracts'
import { satisfactionOf, type Session } from './session.ts'

/** A session as it is kept and goes on being folded: ids and counts, no word. JSON. */
export interface SessionRecord {
  readonly format: 1
  readonly id: SessionId
  /** Counts them in the order of the log: clocks do go backwards. */
  readonly nth: number
  /** What its pages called it: two pages at once are one sitting. */
  readonly called: readonly SessionId[]
  readonly device: DeviceId
  readonly actor: ActorId
  readonly begunAt: number
  readonly lastAt: number
  /** Another session of the same hands has begun since. */
  readonly over: boolean
  readonly documents: readonly DocumentId[]
  readonly exchanges: readonly ExchangeRecord[]
}

export interface ExchangeRecord {
  readonly id: ExchangeId
  /** All that was shown has ended, and what was followed has settled. Stays so whatever comes later. */
  readonly settled: boolean
  /** Offers told by their number alone: settled, and not taken. */
  readonly left: number
  readonly refused: number
  readonly offers: readonly OfferRecord[]
}

/** A suggestion or a hunk that was shown. */
export interface OfferRecord {
  /** As `Outcome.id`. */
  readonly id: string
  readonly ended: EndReason | null
  /** Undone at once, or another telling of one that was: refused unless taken after all. */
  readonly takenBack: boolean
  readonly settled: boolean
  /** Characters that entered the document; null where their words were forgotten. */
  readonly chars: number | null
  readonly kept: number
}

export function isTaken({ ended, takenBack }: OfferRecord): boolean {
  return (ended === 'accepted' || ended === 'typed-through') && !takenBack
}

export function isRefused({ ended, takenBack }: OfferRecord): boolean {
  return ended !== null && (ended === 'refused' || ended === 'stetted' || takenBack)
}

/** Whether no more is to be expected of it. */
export function hasSettled({ ended, settled }: OfferRecord): boolean {
  return ended !== null && (settled || !isActivity({ type: 'ended', reason: ended }))
}

/** Whether it has ended by `now`, ms since 1970. */
export function hasEnded({ over, lastAt }: SessionRecord, now: number, idleMs: number): boolean {
  return over || now - lastAt > idleMs
}

/** Whether anything was shown in it. */
export function hasShown({ exchanges }: SessionRecord): boolean {
  return exchanges.some(({ left, offers }) => left + offers.length > 0)
}

export function sessionOf(record: SessionRecord, now: number, idleMs: number): Session {
  const { id, documents, begunAt, exchanges } = record
  const lastAt = Math.max(begunAt, record.lastAt)
  const endedAt = hasEnded(record, now, idleMs) ? lastAt : null
  const counts = countsOf(exchanges)
  const session = { id, documents, begunAt, lastAt, endedAt, exchanges: exchanges.map(exchange => exchange.id) }
  return { ...session, ...counts, satisfied: satisfactionOf({ endedAt, ...counts }) }
}

type Counts = Pick<Session, 'shown' | 'accepted' | 'refused' | 'acceptedChars' | 'keptChars'>

function countsOf(exchanges: readonly ExchangeRecord[]): Counts {
  const counts = { shown: 0, accepted: 0, refused: 0, acceptedChars: 0, keptChars: 0 }
  for (const { left, refused, offers } of exchanges) {
    counts.shown += left + offers.length
    counts.refused += refused
    for (const offer of offers) {
      if (isRefused(offer)) counts.refused++
      if (!isTaken(offer)) continue
      counts.accepted++
      if (!offer.settled || offer.chars === null) continue
      counts.acceptedChars += offer.chars
      counts.keptChars += Math.min(offer.kept, offer.chars)
    }
  }
  return counts
}
