import type { ContinuationRequest, Env, PlacedRequest } from '@understudy/contracts'
import { raceContinuation, type Race, type RacePart } from './continuation-race.ts'
import type { Heed } from './heed-wishes.ts'
import { unlikeSeen } from './unlike-seen.ts'

type AnotherRace = Race & { readonly request: PlacedRequest & ContinuationRequest }

/**
 * The race, where what was passed by is not wanted again: one that is it once more, or nearly, is not shown. Where that
 * is all that came, the models are told so and asked once more; others would only say the same.
 */
export async function* raceForAnother(race: AnotherRace, signal: AbortSignal, env: Env): AsyncIterable<RacePart> {
  const { passedBy = [] } = race.request
  if (passedBy.length === 0) return yield* raceContinuation(race, signal, env)
  const { heed, repeated } = unlikeSeen(passedBy)
  for await (const part of raceContinuation({ ...race, heed: both(heed, race.heed) }, signal, env)) {
    const models = race.proposers.filter(({ model }) => model !== undefined)
    if (part.type !== 'end' || part.winner !== null || repeated.size === 0 || models.length === 0) yield part
    else {
      const request = { ...race.request, passedBy: [...passedBy, ...repeated] }
      const again = both(unlikeSeen(request.passedBy).heed, race.heed)
      yield* raceContinuation({ ...race, proposers: models, request, heed: again }, signal, env)
    }
  }
}

function both(one: Heed, other: Heed = text => ({ text, closed: false })): Heed {
  return (text, open) => {
    const first = one(text, open)
    if (first.text === '') return first
    const second = other(first.text, open)
    return { text: second.text, closed: first.closed || second.closed }
  }
}
