import { expect, it } from 'vitest'
import { meanOf, spreadOf } from './spread.ts'

it('puts the figure inside its interval, and the same one each time', () => {
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const mean = (values: readonly number[]) => meanOf(values, value => value)
  const spread = spreadOf(seeds, mean)
  expect(spread.value).toBe(5.5)
  expect(spread.low).toBeGreaterThan(3)
  expect(spread.low).toBeLessThan(5)
  expect(spread.high).toBeGreaterThan(6)
  expect(spread.high).toBeLessThan(8)
  expect(spreadOf(seeds, mean)).toEqual(spread)
})
it('has no width where all seeds agree', () => {
  expect(spreadOf([3, 3, 3], values => meanOf(values, value => value))).toEqual({ value: 3, low: 3, high: 3 })
})
