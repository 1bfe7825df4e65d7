import { describe, expect, it } from 'vitest'
import { costOf, isPrice } from './price.ts'

const price = { input: 3, output: 15, currency: 'USD' }

describe('costOf', () => {
  it('counts both ways', () => expect(costOf({ input: 1_000_000, output: 100_000 }, price)).toBe(4.5))
  it('costs nothing where nothing was counted', () => expect(costOf({ input: 0, output: 0 }, price)).toBe(0))
  it.each([-5, Number.NaN, Number.POSITIVE_INFINITY])('takes %d for no count', count =>
    expect(costOf({ input: count, output: 1_000_000 }, price)).toBe(15),
  )
})

describe('isPrice', () => {
  it('knows one', () => expect(isPrice(price)).toBe(true))
  it('knows one for nothing', () => expect(isPrice({ ...price, input: 0, output: 0 })).toBe(true))
  it.each([null, 'free', {}, { ...price, input: -1 }, { ...price, output: Number.NaN }, { ...price, currency: ' ' }])(
    'refuses %j',
    value => expect(isPrice(value)).toBe(false),
  )
})
