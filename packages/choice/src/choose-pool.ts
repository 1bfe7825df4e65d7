import type { BlockChange, HunkId } from '@understudy/contracts'
import { overlap } from './overlap.ts'

/**
 * How often a suppressed hunk is shown all the same. One in twenty: rare enough that a writer who refused a kind
 * is left alone, often enough that a change of mind is noticed within a chapter or two.
 */
export const EXPLORATION_RATE = 0.05

/**
 * Log-odds under which a hunk is suppressed. No evidence is 0, so a hunk about which nothing is known is shown; -1.3
 * reads "the writer would take it one time in five". A kind refused everywhere gets there with the fifth passage, when
 * its item becomes active: suppressed earlier, it would never gather the evidence to be said.
 */
export const SUPPRESS_BELOW = -1.3

/** One hunk of a pool, with the log-odds that the writer prefers it to what stands there. */
export interface PoolHunk {
  readonly id: HunkId
  readonly change: BlockChange
  readonly score: number
}

export interface PoolPolicy {
  /** Hunks under it are suppressed. Defaults to `SUPPRESS_BELOW`. */
  readonly suppressBelow?: number
  /** How likely a suppressed hunk is shown, in [0, 1]. Defaults to `EXPLORATION_RATE`. */
  readonly explorationRate?: number
}

export interface PoolChoice {
  readonly id: HunkId
  readonly chosen: boolean
  /** How likely this policy was to show it, exactly; 0 where a better one overlaps it. */
  readonly probability: number
  /** Shown against its score. */
  readonly explored: boolean
}

/**
 * Which hunks to show: a subset without overlaps, best score first, the earlier of equals; one choice per hunk, in order.
 *
 * A suppressed hunk is drawn at the exploration rate, and is shown where nothing wanted, and no suppressed one of
 * higher score that was also drawn, overlaps it. One random number is taken per hunk, whatever its score.
 */
export function choosePool(
  hunks: readonly PoolHunk[],
  policy: PoolPolicy,
  random: () => number,
): readonly PoolChoice[] {
  const { suppressBelow = SUPPRESS_BELOW, explorationRate = EXPLORATION_RATE } = policy
  const drawn = hunks.map(() => random() < explorationRate)
  const ranked = [...hunks.entries()].sort(([i, a], [j, b]) => b.score - a.score || i - j)
  const choices: PoolChoice[] = hunks.map(({ id }) => ({ id, chosen: false, probability: 0, explored: false }))
  const wanted: PoolHunk[] = []
  const passed: { readonly hunk: PoolHunk; readonly drawn: boolean }[] = []
  for (const [index, hunk] of ranked) {
    if (wanted.some(other => overlap(other.change, hunk.change))) continue
    if (hunk.score >= suppressBelow) {
      wanted.push(hunk)
      choices[index] = { id: hunk.id, chosen: true, probability: 1, explored: false }
      continue
    }
    const rivals = passed.filter(other => overlap(other.hunk.change, hunk.change))
    const chosen = drawn[index] === true && !rivals.some(rival => rival.drawn)
    const probability = explorationRate * (1 - explorationRate) ** rivals.length
    passed.push({ hunk, drawn: drawn[index] === true })
    choices[index] = { id: hunk.id, chosen, probability, explored: chosen }
  }
  return choices
}
