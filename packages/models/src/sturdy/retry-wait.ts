import type { FailureReason } from '@understudy/contracts'
import { isPassing } from './fault.ts'
import type { SturdySettings } from './sturdy-options.ts'

/** An attempt that gave no text at all. */
export interface FailedAttempt {
  readonly reason: FailureReason
  /** How long the runtime asked to be left alone; absent where it did not say. */
  readonly retryAfterMs?: number
  /** How long this attempt took, and how long ago the prompt was asked, in milliseconds. */
  readonly tookMs: number
  readonly sinceAskedMs: number
  /** How many requests there were for this prompt, this one counted. */
  readonly attempts: number
}

/** A silence of more than this part of the time there is was no accident: the next would be as long. */
const QUICK = 0.25

/**
 * How long to wait before the same prompt is sent again, in milliseconds; null where it must not be. To be asked only
 * while no text of any answer has come: what was shown is never made anew. Exponential backoff with full jitter (Brooker,
 * "Exponential Backoff And Jitter", 2015); where the runtime names a time, that time and a little more.
 */
export function retryWait(
  { reason, retryAfterMs, tookMs, sinceAskedMs, attempts }: FailedAttempt,
  { env, attempts: most, backoff, deadlines }: Pick<SturdySettings, 'env' | 'attempts' | 'backoff' | 'deadlines'>,
): number | null {
  if (!isPassing(reason) || attempts >= most) return null
  if (reason === 'timeout' && tookMs > QUICK * deadlines.firstTextMs) return null
  const ceiling = Math.min(backoff.longestMs, backoff.firstMs * 2 ** (attempts - 1))
  const jitter = env.random() * (retryAfterMs === undefined ? ceiling : backoff.firstMs)
  if (retryAfterMs !== undefined && retryAfterMs > backoff.longestMs) return null
  const wait = Math.round((retryAfterMs ?? 0) + jitter)
  return sinceAskedMs + wait < deadlines.firstTextMs ? wait : null
}
