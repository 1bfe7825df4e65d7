import type { CandidateId, Credit, ExchangeId, SuggestionId } from '@understudy/contracts'
import { unseen, type Exposure } from './exposure.ts'
import { HALF_WORD, readContinuation, type Slot } from './read-continuation.ts'

/** One candidate for the place of a ghost, from the moment it is asked for. */
export interface Offer {
  readonly slot: Slot
  /** What stood between the start of the ghost and the caret when this one was asked for; its `text` begins with it. */
  readonly lead: string
  /** Null until a proposer has opened it. */
  readonly opened: OpenedSuggestion | null
  /** As received; `text` is the part of it that may be shown. */
  readonly raw: string
  readonly text: string
  readonly done: boolean
  /** Where the writer took the text by command, as offsets into `text`; sorted, disjoint. */
  readonly taken: readonly TakenPart[]
  readonly exposure: Exposure
  /** The text as it was last reported on screen. */
  readonly reported: string
  readonly reopens: SuggestionId | null
}

/**
 * A continuation at a place, with the candidate that stands there and those passed by. It belongs to `start`; `written`
 * is what stands between there and the caret since, whether typed or taken. As long as that is how the text begins, the
 * rest of it fits.
 */
export interface Ghost extends Offer {
  readonly exchange: ExchangeId
  readonly start: number
  readonly written: string
  /** Whether the caret stands where the rest would go. */
  readonly here: boolean
  /** The other candidates that were shown, in the order they came; this one came after `turn` of them. */
  readonly passed: readonly Offer[]
  readonly turn: number
  /** One more, on its way. */
  readonly asking: Offer | null
  /** Whether the assistant has no other. */
  readonly isAll: boolean
}

export interface OpenedSuggestion {
  readonly suggestion: SuggestionId
  readonly candidate: CandidateId
  readonly credit: Credit
}

export interface TakenPart {
  readonly from: number
  readonly to: number
}

export function newGhost(exchange: ExchangeId, start: number, slot: Slot): Ghost {
  const offer = newOffer(slot, '')
  return { ...offer, exchange, start, written: '', here: true, passed: [], turn: 0, asking: null, isAll: false }
}

export function newOffer(slot: Slot, lead: string): Offer {
  const nothing = { opened: null, raw: '', done: false, taken: [], exposure: unseen, reported: '', reopens: null }
  return { ...nothing, slot, lead, text: lead }
}

export function extendOffer<T extends Offer>(offer: T, delta: string): T {
  return offer.done ? offer : readOffer({ ...offer, raw: offer.raw + delta })
}

/**
 * Nothing more comes of it. Where it broke off within a sentence (`failed`) nothing of it is offered, except where the
 * writer has begun to take it.
 */
export function closeOffer<T extends Offer>(offer: T, reason?: string): T {
  if (offer.done) return offer
  return readOffer({ ...offer, done: true, raw: reason === 'failed' && !offer.taken[0] ? '' : offer.raw })
}

/** Nothing more of it is waited for: it ends with the last whole word that has come. */
export function cutOffer<T extends Offer>(offer: T): T {
  return offer.done ? offer : { ...offer, text: wholeWords(offer), done: true }
}

function readOffer<T extends Offer>(offer: T): T {
  const { text, closed } = readContinuation(offer.raw, offer.slot, offer.done)
  return { ...offer, text: offer.lead + text, done: offer.done || closed }
}

/** Whether what was written since is how the candidate begins; `waiting` while too little of it has come to tell. */
export function fits({ text, done }: Offer, written: string): 'fits' | 'waiting' | 'disagrees' {
  if (text.startsWith(written)) return 'fits'
  return !done && written.startsWith(text) ? 'waiting' : 'disagrees'
}

/** What is drawn at the caret: the rest up to the last whole word that has come. Empty while the caret is elsewhere. */
export function visibleRest(ghost: Ghost): string {
  return ghost.here ? restAfter(ghost, ghost.written) : ''
}

/** What of a candidate could be shown behind `written`; empty where it does not fit. */
export function restAfter(offer: Offer, written: string): string {
  return offer.opened && fits(offer, written) === 'fits' ? wholeWords(offer).slice(written.length) : ''
}

/** All of the candidate that may be on screen, what was written through since included. */
export function shownText(offer: Offer): string {
  return wholeWords(offer).slice(offer.lead.length)
}

/** What the writer took of it by command. */
export function takenText({ text, taken }: Offer): string {
  return taken.map(({ from, to }) => text.slice(from, to)).join('')
}

function wholeWords({ text, done }: Offer): string {
  return done ? text : text.slice(0, text.search(HALF_WORD))
}
