import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, percentile, rounded } from './percentile.ts'

describe('percentile', () => {
  const row = (values: readonly number[], share: number, expected: number) =>
    it(`${share} of [${values}] is ${expected}`, () => expect(percentile(values, share)).toBe(expected))
  row([3, 1, 2], 0.5, 2)
  row([1, 2, 3, 4], 0.5, 2)
  row([1, 2, 3, 4], 1, 4)
  row([1, 2, 3, 4], 0, 1)
  row([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.95, 10)
  row([7], 0.95, 7)
  it('of nothing is no number', () => expect(median([])).toBeNaN())
  it('is one of the values, with at least the share at or below it', () => {
    const values = fc.array(fc.integer(), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const found = percentile(all, share)
        expect(all).toContain(found)
        expect(all.filter(value => value <= found).length).toBeGreaterThanOrEqual(share * all.length)
      }),
      { numRuns: 300 },
    )
  })
})

it('rounds to a hundredth', () => expect([rounded(1.005), rounded(1.2345), rounded(2)]).toEqual([1, 1.23, 2]))
