import { say, type Catalogue, type Credit, type Message, type Query, type RuleId } from '@understudy/contracts'
import { ghostRest } from './edit-ghost.ts'
import { goalOf, partsOf } from './hunk-parts.ts'
import type { HunkKey, PendingHunk } from './pending-hunk.ts'
import type { Continuations, Reading, Review, UnplacedChange } from './review.ts'

/** What a host or a panel may show of the review. The same value comes back while nothing of it has changed. */
export interface UnderstudyState {
  /** `index` among the `count` candidates that have come for the place. */
  readonly ghost: {
    readonly text: string
    readonly credit: Credit
    readonly index: number
    readonly count: number
  } | null
  /** Those that are shown. */
  readonly hunks: readonly HunkView[]
  /** How many more are folded away. */
  readonly folded: number
  readonly current: HunkKey | null
  /** How passages under review read. */
  readonly reading: Reading
  /** What was just left, while the reason may still be said; `asked` where the writer has turned to the question. */
  readonly refusal: { readonly count: number; readonly asked: boolean } | null
  readonly queries: readonly { readonly query: Query; readonly reason: string; readonly credit: Credit }[]
  /** Changes of an earlier session whose words were not found again; `dismissUnplaced` puts them away. */
  readonly unplaced: readonly UnplacedChange[]
  readonly notice: Message | null
  /** What is being waited for. */
  readonly asking: 'continuation' | 'rewrite' | null
  /** Whether continuations come by themselves in this document. */
  readonly continuations: Continuations
}

export interface HunkView {
  readonly key: HunkKey
  readonly original: string
  readonly text: string
  /** The words that differ, one by one; one that is kept stays as the writer has it. */
  readonly parts: readonly { readonly own: string; readonly text: string; readonly kept: boolean }[]
  /** Whether it shows as part of two versions of its paragraph. */
  readonly aside: boolean
  /** In the writer's words, at most six of them. */
  readonly reason: string
  readonly rule: RuleId | null
  readonly credit: Credit
}

export function toUnderstudyState(review: Review, catalogue: Catalogue): UnderstudyState {
  const rest = ghostRest(review)
  const { ghost, hunks, queries, current, notice } = review
  return {
    ghost:
      ghost?.opened && rest !== ''
        ? { text: rest, credit: ghost.opened.credit, index: ghost.turn, count: ghost.passed.length + 1 }
        : null,
    hunks: hunks.flatMap(hunk => (hunk.folded ? [] : [viewHunk(hunk, catalogue)])),
    folded: hunks.filter(({ folded }) => folded).length,
    current,
    reading: review.reading,
    refusal: review.refusal && { count: review.refusal.hunks.length, asked: review.refusal.asked },
    queries: queries.map(({ query, credit }) => ({ query, reason: say(catalogue, query.reason), credit })),
    unplaced: review.unplaced,
    notice,
    asking: askingOf(review),
    continuations: review.continuations,
  }
}

/** Whether two reviews show the same but for where it stands. */
export function showsAlike(a: Review, b: Review): boolean {
  return (
    a.current === b.current &&
    a.reading === b.reading &&
    a.refusal === b.refusal &&
    (a.hunks === b.hunks ||
      (a.hunks.length === b.hunks.length && a.hunks.every((hunk, index) => isAlike(hunk, b.hunks[index])))) &&
    (a.queries === b.queries ||
      (a.queries.length === b.queries.length &&
        a.queries.every((query, index) => query.query === b.queries[index]?.query)))
  )
}

const SHOWN = ['key', 'here', 'offered', 'kept', 'folded', 'aside'] as const

function isAlike(a: PendingHunk, b: PendingHunk | undefined): boolean {
  return a === b || SHOWN.every(name => a[name] === b?.[name])
}

/** One change, as a host sees it. */
export function viewHunk(hunk: PendingHunk, catalogue: Catalogue): HunkView {
  const { key, here, kept, aside, credit } = hunk
  const { change, reason, rule } = hunk.hunk
  return {
    key,
    original: here,
    text: change.type === 'split' ? '\n\n' : goalOf(hunk),
    parts: partsOf(hunk).map(({ from, to, text }, index) => ({
      own: here.slice(from, to),
      text,
      kept: kept.includes(index),
    })),
    aside,
    reason: shortReason(catalogue, reason),
    rule,
    credit,
  }
}

/** At most six words: a reason is read at a glance. */
export function shortReason(catalogue: Catalogue, reason: Message): string {
  return say(catalogue, reason).split(/\s+/).slice(0, 6).join(' ')
}

/** What is being waited for. */
export function askingOf({ ghost, asks }: Review): UnderstudyState['asking'] {
  if (asks.length > 0) return 'rewrite'
  return ghost && (ghost.asking || (!ghost.done && ghost.reported === '')) ? 'continuation' : null
}
