import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchSequences } from './match-sequences.ts'

const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

/** The longest common length, by the table. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0)
  for (const one of a) {
    const next: number[] = []
    b.forEach((other, j) => next.push(one === other ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0)))
    row = next
  }
  return row.at(-1) ?? 0
}

it('finds a longest common sequence, rising in both', () => {
  fc.assert(
    fc.property(sequence, sequence, (a, b) => {
      const matches = matchSequences(a, b, a.length + b.length)
      expect(matches).toHaveLength(longestCommon(a, b))
      matches?.forEach(([i, j], index) => {
        expect(a[i]).toBe(b[j])
        const before = matches[index - 1]
        if (before) expect(before[0] < i && before[1] < j).toBe(true)
      })
    }),
    { numRuns: 500 },
  )
})

it('gives up where more edits would be needed than it may make', () => {
  expect(matchSequences(['a', 'b'], ['a', 'c'], 2)).toEqual([[0, 0]])
  expect(matchSequences(['a', 'b'], ['a', 'c'], 1)).toBe(null)
})
