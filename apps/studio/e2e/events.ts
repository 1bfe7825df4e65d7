import type { EventBody, LoggedEvent, TextId } from '@understudy/contracts'

type Event = LoggedEvent<TextId>
type Of<Type extends EventBody['type']> = Extract<Event, { readonly type: Type }>

/** The events of one type, in order. */
export function only<Type extends EventBody['type']>(events: readonly Event[], type: Type): readonly Of<Type>[] {
  return events.filter((event): event is Of<Type> => event.type === type)
}

/** Every ghost and every hunk that came on screen, as `suggestion hunk`, once each. */
export function shownOnes(events: readonly Event[]): readonly string[] {
  return [
    ...new Set(only(events, 'shown').flatMap(shown => shown.hunks.map(({ hunk }) => nameOf(shown.suggestion, hunk)))),
  ].toSorted()
}

/** The same for those that ended after they were shown: a name stands here as often as it ended. */
export function endedOnes(events: readonly Event[]): readonly string[] {
  const shown = new Set(shownOnes(events))
  return namesOf(only(events, 'ended')).filter(name => shown.has(name))
}

/** The names of the shown ones that ended for one of `reasons`. */
export function endedBy(events: readonly Event[], ...reasons: readonly Of<'ended'>['reason'][]): readonly string[] {
  return namesOf(only(events, 'ended').filter(({ reason }) => reasons.includes(reason)))
}

export function settledOnes(events: readonly Event[]): readonly string[] {
  return namesOf(only(events, 'settled'))
}

/** How many events there are of each type. */
export function counted(events: readonly Event[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

function namesOf(events: readonly (Of<'ended'> | Of<'settled'>)[]): readonly string[] {
  return events.map(({ suggestion, hunk }) => nameOf(suggestion, hunk)).toSorted()
}

function nameOf(suggestion: string, hunk: string | null): string {
  return `${suggestion} ${hunk ?? 'ghost'}`
}
