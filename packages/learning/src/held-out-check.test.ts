import type { SessionId } from '@understudy/contracts'
import { describe, expect, it } from 'vitest'
import type { Choice } from './choice.ts'
import { heldOutCheck } from './held-out-check.ts'

const choice = (index: number, change: Readonly<Record<string, number>>, passage = `p${index}`): Choice => ({
  id: `o${index}#refused`,
  outcome: `o${index}`,
  kind: 'refused',
  at: index,
  session: 's' as SessionId,
  place: { mode: 'action' },
  passage,
  spot: passage,
  weight: 1,
  change,
  learnedAs: index + 1,
  about: Object.keys(change),
})
const run = (choices: readonly Choice[], least = 0) =>
  heldOutCheck({
    claim: { measure: 'adverbs', direction: 'lower', scope: {} },
    least,
    choices,
    others: [],
    comparisons: choices.length,
  })
const series = (signs: string) => [...signs].map((sign, index) => choice(index, { adverbs: sign === '+' ? 1 : -1 }))

describe('heldOutCheck', () => {
  it('starts from even odds', () => expect(run(series('---'))?.before).toBeCloseTo(Math.LN2))
  it('earns what holds elsewhere', () => expect(run(series('------'))?.after).toBeLessThan(0.45))
  it('bears a stray choice', () => {
    const { before = 0, after = 1 } = run(series('----+-----')) ?? {}
    expect(after).toBeLessThan(before)
  })
  it('refuses what one half alone says', () => {
    const { before = 1, after = 0 } = run(series('-+-+-+-+')) ?? {}
    expect(after).toBeGreaterThan(before)
  })
  it('tests a claim as strong as it would act', () => {
    const [proposed, active] = [run(series('-----')), run(series('-----'), 1.5)]
    expect(active?.after).toBeCloseTo(Math.log1p(Math.exp(-1.5)))
    expect(active?.after).toBeLessThan(proposed?.after ?? 0)
    expect(run(series('--+-+'), 3)?.after).toBeGreaterThan(run(series('--+-+'))?.after ?? 9)
  })
  it('says nothing of a single passage, however often', () => {
    expect(run([0, 1, 2, 3].map(index => choice(index, { adverbs: -1 }, 'same')))).toBeNull()
  })
  it('looks only at choices about the measure', () => {
    expect(run([...series('---'), choice(9, { commas: 1 })])?.choices).toBe(3)
  })
})
