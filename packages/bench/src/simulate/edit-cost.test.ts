import fc from 'fast-check'
import { expect, it } from 'vitest'
import { editCost } from './edit-cost.ts'

it.each([
  ['The gate shut.', 'The gate shut.', 0],
  ['The gate shut.', 'The gate shut slowly.', 1],
  ['The gate shut.', 'The gate shut!', 1],
  ['She had gone.', 'She’d gone.', 2],
  ['', 'The gate shut.', 4],
  ['The gate shut.', '', 4],
])('from %j to %j it is %d', (from, to, cost) => {
  expect(editCost(from, to)).toBe(cost)
})
it('is a distance', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '.'), { maxLength: 6 }).map(words => words.join(' '))
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(editCost(a, b)).toBe(editCost(b, a))
      expect(editCost(a, c)).toBeLessThanOrEqual(editCost(a, b) + editCost(b, c))
      expect(editCost(a, b) === 0).toBe(a === b)
    }),
    { numRuns: 300 },
  )
})
