import type { EndReason, RefusalWhy, SuggestionId } from '@understudy/contracts'
import type { Node } from '@tiptap/pm/model'
import { exposedMs } from './exposure.ts'
import { follow } from './followed.ts'
import { shownText, takenText, type Ghost, type Offer } from './ghost.ts'
import type { Place } from './pending-hunk.ts'
import { placeText } from './place-text.ts'
import { record, stay, type Effect, type Review, type Step } from './review.ts'
import { isComing } from './ring.ts'

export interface GhostEnding {
  readonly reason: EndReason
  readonly why?: RefusalWhy | null
  readonly doc: Node
  readonly now: number
  /** The start of the ghost in `doc`, and how far the writer has written since; where it is not what the ghost says. */
  readonly place?: Place
}

type Ending = GhostEnding & { readonly place: Place }

/** Endings after which the place is watched, to read what was written instead, or what became of what was taken. */
const WATCHED: readonly EndReason[] = ['accepted', 'typed-through', 'refused', 'typed-otherwise']

/** Ends the ghost with every candidate for its place, each once; one that no proposer had opened yet just goes. */
export function endGhost(review: Review, how: GhostEnding): Step {
  const { ghost } = review
  if (!ghost) return stay(review)
  const { start, written } = ghost
  const ending: Ending = { ...how, place: how.place ?? { from: start, to: start + written.length } }
  const effects: Effect[] = isComing(ghost) ? [{ type: 'abort', exchange: ghost.exchange }] : []
  const followed = [...review.followed]
  const end = (offer: Offer, how: Ending): void => {
    if (!offer.opened) return
    const { suggestion } = offer.opened
    effects.push(endOffer(offer, suggestion, how))
    if (isWatched(offer, how.reason)) followed.push(followOffer({ ghost, offer, suggestion }, how))
  }
  end(ghost, ending)
  for (const offer of ghost.passed) end(offer, { ...ending, reason: 'replaced', why: null })
  if (ghost.asking) end(ghost.asking, { ...ending, reason: 'cancelled', why: null })
  return [
    { ...review, ghost: null, followed: followed.length > review.followed.length ? followed : review.followed },
    effects,
  ]
}

/** The one ending of one candidate. */
export function endOffer(
  offer: Offer,
  suggestion: SuggestionId,
  { reason, why = null, now }: Pick<GhostEnding, 'reason' | 'why' | 'now'>,
): Effect {
  const shownMs = Math.round(exposedMs(offer.exposure, now))
  return record({ type: 'ended', suggestion, hunk: null, reason, why, accepted: takenText(offer), shownMs })
}

function isWatched({ reported, taken }: Offer, reason: EndReason): boolean {
  return reported !== '' && (taken.length > 0 || WATCHED.includes(reason))
}

/** Where the candidate begins, up to the caret; of one that was passed by, up to the end of what was taken of it. */
function placeOf({ lead, taken }: Offer, { reason, place: { from, to } }: Ending): Place {
  const end = reason === 'replaced' ? Math.min(to, from + (taken.at(-1)?.to ?? to - from)) : to
  return { from: Math.min(end, from + lead.length), to: end }
}

interface Watched {
  readonly ghost: Ghost
  readonly offer: Offer
  readonly suggestion: SuggestionId
}

function followOffer({ ghost, offer, suggestion }: Watched, ending: Ending) {
  const { taken } = offer
  const { doc, now } = ending
  const place = placeOf(offer, ending)
  const isTypedThrough = ending.reason === 'typed-through'
  const $from = doc.resolve(place.from)
  const before = placeText(doc, $from.start(), place.from)
  const after = placeText(doc, place.to, doc.resolve(place.to).end())
  const start = ending.place.from
  const stretches = taken.map(({ from, to }) => ({ from: start + from, to: start + to }))
  // what went with the content was not kept
  const written = (from: number, to: number): string => ghost.written.slice(from - start, to - start)
  return follow(
    {
      ...place,
      suggestion,
      hunk: null,
      accepted: taken.length > 0 || isTypedThrough,
      byCommand: taken.length > 0,
      base: '',
      suggested: shownText(offer),
      endedAt: now,
      passage: { text: before + after, offset: before.length, length: 0 },
      was: { ...ghost, ...offer, lead: '', passed: [], turn: 0, asking: null, isAll: false },
    },
    doc,
    isTypedThrough ? [place] : stretches.filter(({ from, to }) => placeText(doc, from, to) === written(from, to)),
  )
}
