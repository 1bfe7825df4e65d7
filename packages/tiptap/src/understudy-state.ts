import { say, type Catalogue, type Credit, type Message, type Query, type RuleId } from '@understudy/contracts'
import { ghostRest } from './edit-ghost.ts'
import { hunkText, type HunkKey } from './pending-hunk.ts'
import type { Review } from './review.ts'

/** What a host or a panel may show of the review. The same value comes back while nothing of it has changed. */
export interface UnderstudyState {
  readonly ghost: { readonly text: string; readonly credit: Credit } | null
  readonly hunks: readonly HunkView[]
  readonly current: HunkKey | null
  readonly queries: readonly { readonly query: Query; readonly reason: string; readonly credit: Credit }[]
  readonly notice: Message | null
  /** What is being waited for. */
  readonly asking: 'continuation' | 'rewrite' | null
}

export interface HunkView {
  readonly key: HunkKey
  readonly original: string
  readonly text: string
  /** In the writer's words, at most six of them. */
  readonly reason: string
  readonly rule: RuleId | null
  readonly credit: Credit
}

export function toUnderstudyState(review: Review, catalogue: Catalogue): UnderstudyState {
  const rest = ghostRest(review)
  const { ghost, hunks, queries, current, notice } = review
  return {
    ghost: ghost?.opened && rest !== '' ? { text: rest, credit: ghost.opened.credit } : null,
    hunks: hunks.map(({ key, hunk, credit }) => ({
      key,
      original: hunk.original,
      text: hunkText(hunk),
      reason: shortReason(catalogue, hunk.reason),
      rule: hunk.rule,
      credit,
    })),
    current,
    queries: queries.map(({ query, credit }) => ({ query, reason: say(catalogue, query.reason), credit })),
    notice,
    asking: askingOf(review),
  }
}

/** At most six words: a reason is read at a glance. */
export function shortReason(catalogue: Catalogue, reason: Message): string {
  return say(catalogue, reason).split(/\s+/).slice(0, 6).join(' ')
}

/** What is being waited for. */
export function askingOf({ ghost, asks }: Review): UnderstudyState['asking'] {
  if (asks.length > 0) return 'rewrite'
  return ghost && !ghost.done && ghost.reported === '' ? 'continuation' : null
}
