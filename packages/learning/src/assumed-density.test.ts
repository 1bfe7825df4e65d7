import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceOf, conditioned, logistic, marginOf, preferred } from './assumed-density.ts'

const amount = fc.double({ min: -3, max: 3, noNaN: true })
const term = fc.record({
  mean: amount,
  variance: fc.double({ min: 0.01, max: 2, noNaN: true }),
  amount,
})

describe('conditioned', () => {
  it('says nothing where nothing is in play', () =>
    expect(conditioned([{ mean: 1, variance: 1, amount: 0 }], 1)).toBeNull())
  it('says nothing for no weight', () => expect(conditioned([{ mean: 1, variance: 1, amount: 1 }], 0)).toBeNull())
  it('raises the margin of what won, and is surer of it', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 8 }), terms => {
        const learned = conditioned(terms, 1)
        fc.pre(learned !== null)
        const after = terms.map((each, i) => ({ ...each, ...learned?.[i] }))
        expect(marginOf(after).mean).toBeGreaterThanOrEqual(marginOf(terms).mean - 1e-9)
        for (const [i, { variance }] of after.entries()) {
          expect(variance).toBeGreaterThan(0)
          expect(variance).toBeLessThanOrEqual((terms[i]?.variance ?? 0) + 1e-12)
        }
      }),
    )
  })
})

describe('preferred', () => {
  it('stands where the pull of the choice and of what was believed are even', () => {
    const { mean } = preferred({ mean: 0.4, variance: 2 }, 1)
    expect((mean - 0.4) / 2).toBeCloseTo(logistic(-mean))
  })
})

describe('chanceOf', () => {
  it('is the logistic of what is certain', () => expect(chanceOf({ mean: 1, variance: 0 })).toBe(logistic(1)))
  it('is nearer to a half the less is known', () =>
    expect(chanceOf({ mean: 1, variance: 9 })).toBeLessThan(chanceOf({ mean: 1, variance: 1 })))
})
