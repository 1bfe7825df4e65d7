import { emptyBrief, seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { judgingBy } from '../test/judging-by.ts'
import { replacing } from '../test/playing-proposer.ts'
import { placed, rewriteRequest } from '../test/requests.ts'
import { chooseFromPool } from './choose-from-pool.ts'
import { collectRewrite } from './collect-rewrite.ts'
import type { HeedHunk } from './heed-wishes.ts'
import { noJudgement, type Judge } from './judge.ts'

const base = 'She walked very slowly home.'
const request = placed(rewriteRequest(base))
const indifferent = judgingBy(() => noJudgement)
const heedOf = (): number => 0

async function fromPool(judge: Judge, seed = 1, heedHunk: HeedHunk = hunk => hunk) {
  const proposer = replacing('copydesk', 'intensifier', 'very ', '')
  const { candidates } = await collectRewrite({ proposer, request, brief: emptyBrief }, new AbortController().signal)
  const [pool] = candidates
  if (pool === undefined) throw new Error('no pool')
  return chooseFromPool({ proposer, request, judge, env: seededEnv(seed), heedOf, heedHunk, checks: [] }, pool)
}
const pleased = judgingBy(() => ({ score: 1, own: 1, moved: [] }))
const displeased = judgingBy(() => ({ score: -3, own: -3, moved: [] }))

describe('chooseFromPool', () => {
  it('shows what is not known to be turned down', async () =>
    expect((await fromPool(indifferent)).hunks).toHaveLength(1))
  it('and what is liked', async () => expect((await fromPool(pleased)).hunks).toHaveLength(1))
  it('withholds what would be turned down, but for the stated exploration', async () => {
    const shown = await Promise.all(Array.from({ length: 400 }, (_, seed) => fromPool(displeased, seed)))
    const explored = shown.filter(({ hunks }) => hunks.length > 0)
    expect(explored.length).toBeGreaterThan(5)
    expect(explored.length).toBeLessThan(45)
    expect(explored[0]?.considered[0]).toMatchObject({ explored: true, probability: 0.05 })
  })
  it('records what was withheld too', async () => expect((await fromPool(displeased)).considered).toHaveLength(1))
  it('says why what goes against a wish is left out', async () => {
    const { hunks, considered, why } = await fromPool(indifferent, 1, () => null)
    expect(hunks).toEqual([])
    expect(considered[0]).toMatchObject({ chosen: false, dropped: { why: 'against', hunks: 1 } })
    expect(why).toEqual([{ key: 'assistant.why.against', params: { count: 1 } }])
  })
  it('and what was written otherwise', async () => {
    const { hunks, considered, why } = await fromPool(indifferent, 1, hunk => ({ ...hunk }))
    expect(hunks).toHaveLength(1)
    expect(considered[0]).toMatchObject({ chosen: true, repaired: 1 })
    expect(why).toEqual([{ key: 'assistant.why.repaired', params: { count: 1 } }])
  })
})
