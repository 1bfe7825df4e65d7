import type { EventBody } from './events.ts'

/** The same event with every text replaced by `change(text, where)`; `where` is unique within the event and stable. */
export function mapEventTexts<A, B>(event: EventBody<A>, change: (text: A, where: string) => B): EventBody<B> {
  switch (event.type) {
    case 'requested':
      return {
        ...event,
        instruction: event.instruction === null ? null : change(event.instruction, 'instruction'),
        before: change(event.before, 'before'),
        selected: change(event.selected, 'selected'),
        after: change(event.after, 'after'),
      }
    case 'considered':
      return {
        ...event,
        candidates: event.candidates.map((candidate, index) => ({
          ...candidate,
          original: change(candidate.original, `original.${index}`),
          text: change(candidate.text, `text.${index}`),
        })),
      }
    case 'shown':
      return {
        ...event,
        hunks: event.hunks.map((hunk, index) => ({
          ...hunk,
          original: change(hunk.original, `original.${index}`),
          text: change(hunk.text, `text.${index}`),
          passage: change(hunk.passage, `passage.${index}`),
        })),
      }
    case 'part-accepted':
    case 'survival':
      return { ...event, text: change(event.text, 'text') }
    case 'ended':
      return { ...event, accepted: change(event.accepted, 'accepted') }
    case 'settled':
      return {
        ...event,
        base: change(event.base, 'base'),
        suggested: change(event.suggested, 'suggested'),
        settled: change(event.settled, 'settled'),
      }
    case 'hidden':
    case 'undone':
      return event
  }
}
