import type { EndReason, EventBody } from './events.ts'

/** Without activity for longer, ms, a session has ended: the next one begins another. */
export const SESSION_IDLE_MS = 30 * 60 * 1_000

/** Endings that only a writer brings about. */
const DECISIONS: ReadonlySet<EndReason> = new Set([
  'accepted',
  'refused',
  'stetted',
  'typed-through',
  'typed-otherwise',
])

/**
 * Whether somebody was at the keys: they asked, took, turned down or took back. What merely happens (a reading that
 * settles, a suggestion that expires) neither begins a session nor keeps one going.
 */
export function isActivity(event: Pick<EventBody<unknown>, 'type'> & { readonly reason?: string }): boolean {
  switch (event.type) {
    case 'requested':
    case 'part-accepted':
    case 'undone':
    case 'query-ended':
      return true
    case 'ended':
      return DECISIONS.has(event.reason as EndReason)
    default:
      return false
  }
}
