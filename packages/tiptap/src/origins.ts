import type { SuggestionId, SuggestionPart } from '@understudy/contracts'
import type { Review } from './review.ts'

/** Remembers what the assistant gave along with suggestions, so that they can go on in a later session. */
export function noteOrigins(review: Review, parts: readonly SuggestionPart[]): Review {
  const origins = new Map(review.origins)
  for (const part of parts) {
    if (part.type === 'opened' && part.origin !== undefined) origins.set(part.suggestion, part.origin)
  }
  return origins.size === review.origins.size ? review : { ...review, origins }
}

/** What came back under a name of its own comes from where it came before. */
export function shareOrigin(review: Review, known: SuggestionId, again: SuggestionId): Review {
  const origin = review.origins.get(known)
  return origin === undefined ? review : { ...review, origins: new Map(review.origins).set(again, origin) }
}
