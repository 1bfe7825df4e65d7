import type { Similarity } from './similarity.ts'

/** Scores closer than this are equal: the earlier candidate wins, whatever the rounding. */
const TIE = 1e-9

/** One complete text that could be shown. */
export interface Contender {
  readonly text: string
  /** Calibrated, in log-odds; the weighted sum where several models judge. */
  readonly reward: number
  /** Breaks something that must hold; such a text is never chosen, but still counts for consensus. */
  readonly barred: boolean
  /** How many drafts it stands for, its repeats having been left out; 1 where absent. */
  readonly votes?: number
}

/**
 * The knobs of one formula, score = reward + α × consensus. `alpha` 0 is best-of-n; rewards all 0 is minimum
 * Bayes risk (both as in Jinnai et al. 2025, who mix the two).
 */
export interface SelectionPolicy {
  /** Log-odds that full agreement with the other texts is worth. */
  readonly alpha: number
  /** Null: every draft has one vote. A number: votes are softmax(reward / beta), small letting only the best vote. */
  readonly beta: number | null
  readonly similarity: Similarity
}

export interface Selection {
  /** Null where there is no text, or none that may be shown. */
  readonly index: number | null
  /** One per contender, in order; a barred one has -Infinity. */
  readonly scores: readonly number[]
  /** Mean similarity to all texts by their votes, itself among them, in [0, 1]. */
  readonly consensus: readonly number[]
}

/**
 * The contender to show; the earliest of equals.
 *
 * A text's own vote is counted: with equal votes that ranks as the mean over the others does, with α
 * smaller by (n - 1) / n, and it keeps a single candidate from being a special case.
 */
export function selectBest(contenders: readonly Contender[], policy: SelectionPolicy): Selection {
  const votes = votesOf(contenders, policy.beta)
  const alike = policy.similarity(contenders.map(({ text }) => text))
  const consensus = contenders.map((_, i) => votes.reduce((sum, vote, j) => sum + vote * (alike[i]?.[j] ?? 0), 0))
  const scores = contenders.map(({ barred, reward }, i) =>
    barred ? Number.NEGATIVE_INFINITY : reward + policy.alpha * (consensus[i] ?? 0),
  )
  return { index: firstBest(scores), scores, consensus }
}

function votesOf(contenders: readonly Contender[], beta: number | null): readonly number[] {
  const highest = Math.max(...contenders.map(({ reward }) => reward))
  const shares = contenders.map(
    ({ reward, votes = 1 }) => votes * (beta === null ? 1 : Math.exp((reward - highest) / beta)),
  )
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => share / total)
}

function firstBest(scores: readonly number[]): number | null {
  let best: number | null = null
  let highest = Number.NEGATIVE_INFINITY
  for (const [index, score] of scores.entries()) {
    if (score === Number.NEGATIVE_INFINITY) continue
    if (best !== null && score <= highest + TIE) continue
    best = index
    highest = score
  }
  return best
}
