import { LEARNING_RATES, type Critic } from '@understudy/learning/symbolic'
import { describe, expect, it } from 'vitest'
import { atRandom, saysYes } from './critics.ts'
import { judged } from './judge.ts'
import { lifeFigures } from './life-figures.ts'
import type { Planted } from './planted.ts'
import { runPlanted } from './run-planted.ts'
import { toldCritic } from './told-critic.ts'
import { toldLife } from './told-life.ts'

const JUDGE = toldCritic('judge', judged)
const live = (critic: Critic, every: number | null, rate = LEARNING_RATES.usual) =>
  toldLife({ seed: 2, exchanges: 36, every, critic, rate })

describe('a life at a desk that learns in words', () => {
  it('finds what no counter sees, and has less to put right', async () => {
    const { found, wrong, before, after } = lifeFigures(await live(JUDGE, 36))
    expect(found).toBeGreaterThan(0)
    expect(wrong).toEqual([])
    expect(after).toBeLessThan(0.9 * before)
  })
  it('learns nothing at no rate, and asks nobody', async () => {
    const frozen = lifeFigures(await live(JUDGE, 36, LEARNING_RATES.frozen))
    expect(frozen).toMatchObject({ found: 0, calls: 0, landed: 0 })
  })
  it('takes no yes for an answer', async () => {
    expect(lifeFigures(await live(toldCritic('yes', saysYes), 36))).toMatchObject({ tried: 3, landed: 0 })
  })
  it('takes no dice for an answer', async () => {
    expect(lifeFigures(await live(toldCritic('random', atRandom), 36))).toMatchObject({ tried: 3, landed: 0 })
  })
})

it('keeps what is planted and good, and refuses what is bad for what is wrong with it', async () => {
  const isMeant = ({ kind }: Planted): boolean => MEANT.some(meant => kind.includes(meant))
  const fates = await runPlanted(await live(JUDGE, null), isMeant)
  expect(fates.filter(({ isForItsReason }) => !isForItsReason)).toEqual([])
  expect(fates.filter(({ isGood }) => !isGood).length).toBeGreaterThan(10)
})

const MEANT = ['everywhere', 'contradicting', 'once', 'duplicate', 'injected', 'locked', 'quoted', 'variable']
