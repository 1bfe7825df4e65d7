import type { FailureReason } from '@understudy/contracts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryWait, type FailedAttempt } from './retry-wait.ts'
import { sturdySettings } from './sturdy-options.ts'

const first: FailedAttempt = { reason: 'unreachable', tookMs: 20, sinceAskedMs: 20, attempts: 1 }
const settings = (random = 0.5) =>
  sturdySettings({ env: { now: () => 0, random: () => random }, backoff: { firstMs: 400, longestMs: 4_000 } })
const waits = (attempt: Partial<FailedAttempt>, expected: number | null) => () =>
  expect(retryWait({ ...first, ...attempt }, settings())).toBe(expected)

describe('retryWait', () => {
  it('waits a random part of a time', waits({}, 200))
  it('that doubles', waits({ attempts: 2 }, 400))
  it('asks no more than three times', waits({ attempts: 3 }, null))
  it('waits as long as it is told, and a little', waits({ reason: 'busy', retryAfterMs: 2_000 }, 2_200))
  it('but lets nobody wait for long', waits({ reason: 'busy', retryAfterMs: 5_000 }, null))
  it('nor beyond the time for a first text', waits({ sinceAskedMs: 59_900 }, null))
  it('asks again after a gateway that gave up soon', waits({ reason: 'timeout', tookMs: 900 }, 200))
  it('but not after a long silence', waits({ reason: 'timeout', tookMs: 30_000, sinceAskedMs: 30_000 }, null))
  for (const reason of ['unauthorized', 'rejected', 'malformed', 'not-configured', 'offline', 'resting'] as const)
    it(`never after ${reason}`, waits({ reason }, null))

  const reasons: readonly FailureReason[] = ['busy', 'dropped', 'server-error', 'timeout', 'unreachable', 'rejected']
  const attempts = fc.record({
    reason: fc.constantFrom(...reasons),
    tookMs: fc.nat(70_000),
    sinceAskedMs: fc.nat(70_000),
    attempts: fc.integer({ min: 1, max: 9 }),
  })
  it('never goes over what it is bounded by', () => {
    fc.assert(
      fc.property(
        attempts,
        fc.option(fc.nat(20_000), { nil: undefined }),
        fc.double({ min: 0, max: 0.999 }),
        (attempt, asked, random) => {
          const wait = retryWait(
            { ...attempt, ...(asked === undefined ? {} : { retryAfterMs: asked }) },
            settings(random),
          )
          if (wait === null) return
          expect(wait).toBeGreaterThanOrEqual(asked ?? 0)
          expect(wait).toBeLessThanOrEqual(4_400)
          expect(attempt.sinceAskedMs + wait).toBeLessThan(60_000)
        },
      ),
      { numRuns: 300 },
    )
  })
})
