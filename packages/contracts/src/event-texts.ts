import type { EventBody } from './events.ts'
import type { HunkId } from './ids.ts'

/**
 * The same event with every text replaced by `change(text, where, hunk)`. `where` is unique within the event and
 * stable; `hunk` is the one whose words they are, null for a ghost's and for those of the whole exchange.
 */
export function mapEventTexts<A, B>(
  event: EventBody<A>,
  change: (text: A, where: string, hunk: HunkId | null) => B,
): EventBody<B> {
  switch (event.type) {
    case 'requested':
      return {
        ...event,
        instruction: event.instruction === null ? null : change(event.instruction, 'instruction', null),
        before: change(event.before, 'before', null),
        selected: change(event.selected, 'selected', null),
        after: change(event.after, 'after', null),
      }
    case 'considered':
      return {
        ...event,
        candidates: event.candidates.map((candidate, index) => ({
          ...candidate,
          original: change(candidate.original, `original.${index}`, candidate.hunk),
          text: change(candidate.text, `text.${index}`, candidate.hunk),
        })),
      }
    case 'shown':
      return {
        ...event,
        hunks: event.hunks.map((hunk, index) => ({
          ...hunk,
          original: change(hunk.original, `original.${index}`, hunk.hunk),
          text: change(hunk.text, `text.${index}`, hunk.hunk),
          passage: change(hunk.passage, `passage.${index}`, hunk.hunk),
        })),
      }
    case 'part-accepted':
      return { ...event, text: change(event.text, 'text', null) }
    case 'survival':
      return { ...event, text: change(event.text, 'text', event.hunk) }
    case 'ended':
      return { ...event, accepted: change(event.accepted, 'accepted', event.hunk) }
    case 'settled':
      return {
        ...event,
        base: change(event.base, 'base', event.hunk),
        suggested: change(event.suggested, 'suggested', event.hunk),
        settled: change(event.settled, 'settled', event.hunk),
      }
    case 'query-ended':
      return { ...event, passage: change(event.passage, 'passage', null) }
    case 'hidden':
    case 'undone':
      return event
  }
}
