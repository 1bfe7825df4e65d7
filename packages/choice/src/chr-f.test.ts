import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainChrF } from '../test/plain-chr-f.ts'
import { chrF } from './chr-f.ts'

const between = (a: string, b: string) => chrF([a, b])[0]?.[1] ?? Number.NaN

describe('chrF', () => {
  it('is 1 for the same words', () => expect(between('low tide', 'low tide')).toBe(1))
  it('does not see white space', () => expect(between('low tide', 'low  ti de')).toBeCloseTo(1))
  it('is 0 for nothing in common', () => expect(between('abc', 'xyz')).toBe(0))
  it('takes two empty texts as equal', () => expect(between('', '')).toBe(1))
  it('gives an empty text nothing', () => expect(between('', 'tide')).toBe(0))
  it('counts shared runs of every length', () => expect(between('ab', 'ac')).toBeCloseTo((1 / 2 + 0) / 2))
  it('ranks a small change above a large one', () => {
    const [first] = chrF(['The tide came in fast.', 'The tide came in slowly.', 'Nobody spoke for a while.'])
    expect(first?.[1]).toBeGreaterThan(first?.[2] ?? 1)
  })
  it('is symmetric and stays in [0, 1]', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (a, b) => {
        expect(between(a, b)).toBe(between(b, a))
        expect(between(a, b)).toBeGreaterThanOrEqual(0)
        expect(between(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('gives the numbers of its definition to the last bit', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀', 'the ', 'tide ')
    const texts = fc.array(fc.string({ unit, maxLength: 80 }), { maxLength: 6 })
    fc.assert(
      fc.property(texts, drafts => {
        expect(chrF(drafts)).toEqual(plainChrF(drafts))
      }),
      { numRuns: 300 },
    )
  })
})
