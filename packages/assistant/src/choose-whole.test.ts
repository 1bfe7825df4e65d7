import { emptyBrief, seededEnv } from '@understudy/contracts/testing'
import { describe, expect, it } from 'vitest'
import { offering } from '../test/playing-proposer.ts'
import { judgingBy } from '../test/judging-by.ts'
import { placed, rewriteRequest } from '../test/requests.ts'
import { chooseWhole } from './choose-whole.ts'
import { collectRewrite } from './collect-rewrite.ts'
import type { HeedHunk } from './heed-wishes.ts'
import { noJudgement, type Judge } from './judge.ts'

const base = 'She walked very slowly home.'
const request = placed(rewriteRequest(base))
/** Likes texts without the word, dislikes those that have it. */
const dislikes = (word: string): Judge =>
  judgingBy(text => ({
    score: text.includes(word) ? -2 : 1,
    own: text.includes(word) ? -2 : 1,
    moved: [{ key: `no ${word}` }],
  }))
const indifferent = judgingBy(() => noJudgement)

const heedOf = (): number => 0

async function chosenOf(texts: readonly string[], judge: Judge, heedHunk: HeedHunk = hunk => hunk) {
  const proposer = offering('drafter', base, texts)
  const { candidates } = await collectRewrite({ proposer, request, brief: emptyBrief }, new AbortController().signal)
  return chooseWhole({ proposer, request, judge, env: seededEnv(), heedOf, heedHunk, checks: [] }, candidates)
}

describe('chooseWhole', () => {
  const obeying = 'She crept home.'
  const others = ['She walked slowly home.', 'Slowly, she walked home.']
  for (const place of [0, 1, 2]) {
    it(`shows the one that fits the writer in place ${place + 1}`, async () => {
      const texts = others.toSpliced(place, 0, obeying)
      const chosen = await chosenOf(texts, dislikes('lowly'))
      expect(chosen?.hunks[0]?.change).toMatchObject({ text: obeying })
      expect(chosen?.considered.map(({ chosen: won }) => won)).toEqual([0, 1, 2].map(index => index === place))
      expect(chosen?.why).toEqual([{ key: 'assistant.why.chosen', params: { count: 3 } }, { key: 'no lowly' }])
    })
  }
  it('says that taste chose, also where the chosen one only keeps what others would break', async () => {
    const keeps = judgingBy(text => ({
      score: text.includes('lowly') ? -1 : 0,
      own: text.includes('lowly') ? -1 : 0,
      moved: [],
    }))
    const chosen = await chosenOf([...others, obeying], keeps)
    expect(chosen?.hunks[0]?.change).toMatchObject({ text: obeying })
    expect(chosen?.why).toEqual([{ key: 'assistant.why.chosen', params: { count: 3 } }])
  })
  it('goes by agreement where nothing is known of the writer', async () => {
    const chosen = await chosenOf(
      ['Rain fell on the quay.', 'She walked slowly home.', 'She walked home slowly.'],
      indifferent,
    )
    expect(chosen?.hunks[0]?.change).not.toMatchObject({ text: 'Rain fell on the quay.' })
    expect(chosen?.why[0]?.key).toBe('assistant.why.agreed')
  })
  it('counts drafts that say the same as one, says so, and keeps which', async () => {
    const chosen = await chosenOf(['Slowly, she walked.', obeying, 'SHE crept  home.'], dislikes('lowly'))
    expect(chosen?.why).toEqual([
      { key: 'assistant.why.chosen', params: { count: 3 } },
      { key: 'no lowly' },
      { key: 'assistant.why.repeats', params: { count: 1 } },
    ])
    const [, kept, repeat] = chosen?.considered ?? []
    expect(repeat).toMatchObject({ chosen: false, probability: 0, dropped: { why: 'repeat', of: kept?.candidate } })
  })
  it('keeps what each score is made of', async () => {
    const chosen = await chosenOf([...others, obeying], dislikes('lowly'))
    for (const { score, weighed } of chosen?.considered ?? []) {
      const rewards = weighed?.rewards.reduce((sum, { logOdds }) => sum + logOdds, 0) ?? Number.NaN
      expect(rewards + (weighed?.consensus ?? Number.NaN)).toBeCloseTo(score, 3)
    }
  })
  it('is null where nothing is offered', async () => expect(await chosenOf([], indifferent)).toBeNull())
  it('says of each that goes against a wish that it does', async () => {
    const keep: HeedHunk = hunk => (hunk.change.type === 'replace' && hunk.change.text.includes('lowly') ? null : hunk)
    const chosen = await chosenOf([...others, obeying], indifferent, keep)
    expect(chosen?.hunks[0]?.change).toMatchObject({ text: obeying })
    expect(chosen?.considered.map(({ dropped }) => dropped)).toEqual([
      { why: 'against', hunks: 1 },
      { why: 'against', hunks: 1 },
      undefined,
    ])
    const none = await chosenOf(others, indifferent, keep)
    expect(none?.considered.map(({ dropped }) => dropped?.why)).toEqual(['against', 'against'])
  })
})
