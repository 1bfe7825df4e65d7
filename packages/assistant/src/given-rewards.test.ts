import type { RewardModel } from '@understudy/contracts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { placed, rewriteRequest } from '../test/requests.ts'
import { givenRewards } from './given-rewards.ts'

const question = { request: placed(rewriteRequest('Low tide.')), base: 'Low tide.', texts: ['a', 'b'], checks: [] }
const card = { mean: 0, deviation: 1, logOdds: 1 }
const saying = (score: RewardModel['score']): RewardModel => ({ id: 'host', card, score })
const both = [
  { raw: 1, why: [] },
  { raw: 2, why: [] },
]

describe('givenRewards', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('hands on what a model says', async () => {
    expect(await givenRewards([saying(async () => [both])], question, {})).toEqual([
      { id: 'host', card, rewards: both },
    ])
  })
  it('leaves out one that is late', async () => {
    const given = givenRewards([saying(() => new Promise(() => {}))], question, {})
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await given).toEqual([])
  })
  it.each([
    ['fails', () => Promise.reject(new Error('gone'))],
    [
      'throws',
      () => {
        throw new Error('gone')
      },
    ],
    ['has not as many rewards as there are texts', async () => [both.slice(1)]],
    ['has none', async () => []],
  ] satisfies readonly (readonly [string, RewardModel['score']])[])('leaves out one that %s', async (_, score) => {
    expect(await givenRewards([saying(score)], question, {})).toEqual([])
  })
  it('does not ask one that is to count nothing', async () => {
    const score = vi.fn(async () => [both])
    expect(await givenRewards([saying(score)], question, { host: 0 })).toEqual([])
    expect(score).not.toHaveBeenCalled()
  })
})
