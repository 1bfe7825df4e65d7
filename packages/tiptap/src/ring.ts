import { restAfter, type Ghost, type Offer } from './ghost.ts'

/** All candidates that came for the place, in the order they came; the one that stands there is at `ghost.turn`. */
export function ringOf(ghost: Ghost): readonly Offer[] {
  return ghost.passed.toSpliced(ghost.turn, 0, offerOf(ghost))
}

/** The ghost with the candidate at `index` of its ring standing there. */
export function turnTo(ghost: Ghost, index: number): Ghost {
  const ring = ringOf(ghost)
  const offer = ring[index]
  return offer === undefined || index === ghost.turn
    ? ghost
    : { ...ghost, ...offer, passed: ring.toSpliced(index, 1), turn: index }
}

/** The nearest other candidate that way which fits what was written since; null where there is none, or none before the `end`. */
export function nearestFitting(ghost: Ghost, by: 1 | -1, wraps: boolean): number | null {
  const ring = ringOf(ghost)
  for (let step = 1; step < ring.length; step++) {
    const index = ghost.turn + by * step
    if (!wraps && (index < 0 || index >= ring.length)) return null
    const wrapped = (index + ring.length) % ring.length
    const offer = ring[wrapped]
    if (offer && restAfter(offer, ghost.written) !== '') return wrapped
  }
  return null
}

/** Applies `change` to every candidate, the one on its way included. */
export function eachOffer(ghost: Ghost, change: <T extends Offer>(offer: T) => T): Ghost {
  const changed = change(ghost)
  return { ...changed, passed: ghost.passed.map(change), asking: ghost.asking && change(ghost.asking) }
}

/** Whether anything of it is still on its way. */
export function isComing(ghost: Ghost): boolean {
  return ghost.asking !== null || ringOf(ghost).some(({ done }) => !done)
}

function offerOf({ slot, lead, opened, raw, text, done, taken, exposure, reported, reopens }: Ghost): Offer {
  return { slot, lead, opened, raw, text, done, taken, exposure, reported, reopens }
}
