import { UNDONE_AT_ONCE_MS, type ExchangeId } from '@understudy/contracts'
import type { ReadEvent } from './event-order.ts'
import { hasSettled, isRefused, isTaken, type ExchangeRecord, type OfferRecord } from './session-record.ts'

type EventOf<Type extends ReadEvent['type']> = Extract<ReadEvent, { readonly type: Type }>

export function emptyExchange(id: ExchangeId): ExchangeRecord {
  return { id, settled: false, left: 0, refused: 0, offers: [] }
}

/** What an exchange has come to with `event`; the same value where it says nothing new. */
export function withExchangeEvent(exchange: ExchangeRecord, event: ReadEvent): ExchangeRecord {
  const offers = offersWith(exchange.offers, event)
  if (offers === exchange.offers) return exchange
  const settled = exchange.settled || (offers.length > 0 && offers.every(hasSettled))
  return settled ? shortened({ ...exchange, offers, settled }) : { ...exchange, offers }
}

function offersWith(offers: readonly OfferRecord[], event: ReadEvent): readonly OfferRecord[] {
  switch (event.type) {
    case 'shown':
      return withShown(offers, event)
    case 'ended':
      return eachAbout(offers, event, offer => (offer.ended === null ? ended(offer, event) : offer))
    case 'undone':
      return eachAbout(offers, event, offer =>
        event.afterMs <= UNDONE_AT_ONCE_MS ? { ...offer, takenBack: true } : { ...offer, kept: 0 },
      )
    case 'settled':
      return eachAbout(offers, event, offer =>
        offer.settled ? offer : { ...offer, settled: true, kept: event.keptChars },
      )
    case 'survival':
      return eachAbout(offers, event, offer => ({ ...offer, kept: event.keptChars }))
    default:
      return offers
  }
}

function withShown(offers: readonly OfferRecord[], { suggestion, hunks, reopens }: EventOf<'shown'>) {
  const known = new Set(offers.map(({ id }) => id))
  const fresh = hunks
    .map(({ hunk }) => ({ id: offerId(suggestion, hunk), retells: reopens === null ? null : offerId(reopens, hunk) }))
    .filter(({ id }) => !known.has(id))
  if (fresh.length === 0) return offers
  const retold = new Set(fresh.map(({ retells }) => retells))
  const back = new Set(offers.filter(({ takenBack }) => takenBack).map(({ id }) => id))
  return [
    ...offers.filter(({ id }) => !retold.has(id)),
    ...fresh.map(({ id, retells }) => {
      const takenBack = retells !== null && back.has(retells)
      return { id, ended: null, takenBack, settled: false, chars: null, kept: 0 }
    }),
  ]
}

/** One that tells an undone acceptance again is a refusal, unless it is taken after all. */
function ended(offer: OfferRecord, { reason, accepted }: EventOf<'ended'>): OfferRecord {
  const takenBack = offer.takenBack && reason !== 'accepted'
  return { ...offer, ended: reason, takenBack, chars: accepted?.length ?? null }
}

/** `change` of every offer that the event is about: of one hunk, or of all of its suggestion. */
function eachAbout(
  offers: readonly OfferRecord[],
  { suggestion, hunk }: EventOf<'ended' | 'undone' | 'settled' | 'survival'>,
  change: (offer: OfferRecord) => OfferRecord,
): readonly OfferRecord[] {
  const isAbout = ({ id }: OfferRecord) =>
    hunk === null ? id === suggestion || id.startsWith(`${suggestion}/`) : id === offerId(suggestion, hunk)
  return offers.some(isAbout) ? offers.map(offer => (isAbout(offer) ? change(offer) : offer)) : offers
}

/** As `Outcome.id`. */
function offerId(suggestion: string, hunk: string | null): string {
  return hunk === null ? suggestion : `${suggestion}/${hunk}`
}

/** Of a settled exchange only what was taken, or taken back, can still be told differently. */
function shortened(exchange: ExchangeRecord): ExchangeRecord {
  const open = exchange.offers.filter(offer => isTaken(offer) || offer.takenBack || !hasSettled(offer))
  const told = exchange.offers.filter(offer => !open.includes(offer))
  return {
    ...exchange,
    left: exchange.left + told.length,
    refused: exchange.refused + told.filter(isRefused).length,
    offers: open,
  }
}
