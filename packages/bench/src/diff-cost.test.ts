import { describe, expect, it } from 'vitest'
import { diffCost, withWordsReplaced } from './diff-cost.ts'
import { seededRandom } from './seeded-random.ts'

describe('withWordsReplaced', () => {
  it('replaces all, and keeps the marks', () =>
    expect(withWordsReplaced('The ferry, late.', 1, () => 0)).toBe('new0 new1, new2.'))
  it('replaces none', () => expect(withWordsReplaced('The ferry.', 0, seededRandom(1))).toBe('The ferry.'))
})

it('gives its two rows', async () => {
  const prose = ['The ferry was late, and Mara waited at the rail with the letter folded in her glove.']
  const rows = await diffCost.run({ prose, rounds: 1, note: () => undefined })
  expect(rows.map(({ name }) => name)).toEqual(['chapter half ratio', 'hunks per paragraph'])
  expect(rows[1]?.['value']).toBeLessThanOrEqual(8)
}, 60_000)
