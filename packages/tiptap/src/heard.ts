import type { Catalogue, Message, SuggestionId } from '@understudy/contracts'
import { ghostRest } from './edit-ghost.ts'
import { goalOf } from './hunk-parts.ts'
import type { HunkKey, PendingHunk } from './pending-hunk.ts'
import type { Continuations, Reading, Review } from './review.ts'
import { askingOf, shortReason, type UnderstudyState } from './understudy-state.ts'

/** The state of a review as far as it is said aloud: what is the same is not said again. */
export interface Heard {
  readonly asking: UnderstudyState['asking']
  /** Kept while it is only out of sight, so that it is said once however often the caret comes back to it. */
  readonly ghost: HeardGhost | null
  /** Changes up for decision, of answers that have come; 0 while one is on its way. */
  readonly changes: number
  readonly folded: number
  readonly current: HeardChange | null
  /** How many changes were just left. */
  readonly left: { readonly at: number; readonly count: number } | null
  readonly queries: number
  /** The question at the caret. */
  readonly query: Message | null
  readonly unplaced: number
  readonly notice: Message | null
  readonly reading: Reading
  readonly continuations: Continuations
}

export interface HeardGhost {
  readonly suggestion: SuggestionId
  readonly text: string
  readonly isWhole: boolean
  /** From 1, among `count`. */
  readonly index: number
  readonly count: number
}

export interface HeardChange {
  readonly key: HunkKey
  /** From 1. */
  readonly index: number
  readonly original: string
  readonly text: string
  readonly reason: string
}

/** Where one stands, and what was heard last. */
export interface Listening {
  readonly head: number
  readonly last: Heard | null
  readonly catalogue: Catalogue
}

/** What there is to be heard of a review. */
export function heardOf(review: Review, { head, last, catalogue }: Listening): Heard {
  const asking = askingOf(review)
  const shown = asking === 'rewrite' ? [] : review.hunks.filter(({ folded }) => !folded)
  const { refusal, queries, notice, reading, continuations } = review
  return {
    asking,
    ghost: heardGhost(review, last),
    changes: shown.length,
    folded: asking === 'rewrite' ? 0 : review.hunks.length - shown.length,
    current: heardChange(shown, review.current, catalogue),
    left: refusal && { at: refusal.at, count: refusal.hunks.length },
    queries: asking === 'rewrite' ? (last?.queries ?? 0) : queries.length,
    query: queries.find(({ from, to }) => from <= head && head <= to)?.query.reason ?? null,
    unplaced: review.unplaced.length,
    notice,
    reading,
    continuations,
  }
}

function heardGhost(review: Review, last: Heard | null): HeardGhost | null {
  const { ghost } = review
  const suggestion = ghost?.opened?.suggestion
  if (!ghost || suggestion === undefined) return null
  const known = last?.ghost?.suggestion === suggestion ? last.ghost : null
  const text = ghostRest(review)
  if (text === '') return known
  return { suggestion, text, isWhole: ghost.done, index: ghost.turn + 1, count: ghost.passed.length + 1 }
}

function heardChange(shown: readonly PendingHunk[], current: HunkKey | null, catalogue: Catalogue): HeardChange | null {
  const index = shown.findIndex(({ key }) => key === current)
  const hunk = shown[index]
  if (!hunk) return null
  return {
    key: hunk.key,
    index: index + 1,
    original: hunk.here,
    text: goalOf(hunk),
    reason: shortReason(catalogue, hunk.hunk.reason),
  }
}
