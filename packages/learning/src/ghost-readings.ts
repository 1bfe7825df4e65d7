import { wasTaken, type ActorId, type Outcome, type SessionId } from '@understudy/contracts'
import { wordCount } from '@understudy/prose'
import { inOrder, type ReadEvent } from './event-order.ts'
import type { GhostPlace } from './ghost-place.ts'
import { isOwnHand } from './own-hand.ts'

/** What became of a continuation, once the place has settled; or, later, how much of it still stands. */
export type GhostReading = DecidedGhost | SurvivingGhost

interface ReadingBase {
  /** `Outcome.id`. */
  readonly id: string
  readonly at: number
}

export interface DecidedGhost extends ReadingBase {
  readonly type: 'decided'
  readonly session: SessionId
  readonly actor: ActorId
  readonly place: GhostPlace
  readonly words: number
  readonly chars: number
  /** Words, from the first on; all of them where hardly any was changed. */
  readonly kept: number
  /** How likely it was to be shown, in (0, 1]. */
  readonly probability: number
}

export interface SurvivingGhost extends ReadingBase {
  readonly type: 'surviving'
  readonly keptChars: number
}

/** What is changed in so small a part was kept whole. */
const WHOLE = 0.85

/**
 * What an outcome says of the writer's habits with continuations: null where it is none, was not decided by the
 * writer's own hand, or has not settled. What was never on screen has no outcome.
 */
export function decidedGhost(outcome: Outcome): DecidedGhost | null {
  const { id, request, hunk, suggested, settledAt, context, session, probability, trigger = 'command' } = outcome
  if (request !== 'continuation' || hunk !== null || !isOwnHand(context)) return null
  if (suggested === null || settledAt === null || !isDecided(outcome)) return null
  const [words, chars] = [wordCount(suggested), suggested.trim().length]
  if (words === 0) return null
  const place = { trigger, mode: context.mode }
  const kept = keptWords(outcome.takenBack ? 0 : (outcome.keptCharsAtFirst ?? outcome.keptChars), words, chars)
  const shown = { words, chars, kept, probability: probability > 0 ? Math.min(1, probability) : 1 }
  return { type: 'decided', id, at: settledAt, session, actor: context.actor, place, ...shown }
}

/** Others ended for reasons of the document or of the page, and say nothing. */
function isDecided(outcome: Outcome): boolean {
  const { ending } = outcome
  return ending === 'refused' || ending === 'typed-otherwise' || wasTaken(outcome) || outcome.takenBack
}

/** How many words so many characters come to; one at least where there are any. */
export function keptWords(kept: number, words: number, chars: number): number {
  if (kept <= 0) return 0
  const share = kept / Math.max(1, chars)
  return share >= WHOLE ? words : Math.min(words, Math.max(1, Math.round(share * words)))
}

/** The later readings of whole suggestions among `events`, by the writer's own hand, in order. */
export function survivingGhosts(events: readonly ReadEvent[]): readonly SurvivingGhost[] {
  return inOrder(events).flatMap(event =>
    event.type === 'survival' && event.hunk === null && isOwnHand(event.context)
      ? [{ type: 'surviving', id: event.suggestion, at: event.at, keptChars: event.keptChars }]
      : [],
  )
}
