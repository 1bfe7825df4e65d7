import { describe, expect, it } from 'vitest'
import { PopulationFit, type FitRow } from './fit-population.ts'

const row = (amounts: Readonly<Record<string, number>>, weight = 1): FitRow => ({ amounts, weight })
const options = { variance: () => 1, leastRows: 1 }
const all = (rows: readonly FitRow[]) => new PopulationFit(rows, options).without(() => false)

describe('PopulationFit', () => {
  it('finds the weight at which the gradient of the posterior is 0', () => {
    const rows = [row({ a: 1 }), row({ a: 1 }), row({ a: -1 }), row({ a: 2, b: 1 })]
    const weights = all(rows)
    for (const key of ['a', 'b']) {
      const pull = rows.reduce((sum, { amounts }) => {
        const margin = Object.entries(amounts).reduce((m, [name, by]) => m + by * (weights.get(name) ?? 0), 0)
        return sum + (amounts[key] ?? 0) / (1 + Math.exp(margin))
      }, 0)
      expect(pull - (weights.get(key) ?? 0)).toBeCloseTo(0, 3)
    }
  })
  it('leaves rows out as if they had never been', () => {
    const rows = [row({ a: 1 }), row({ a: 1, b: 1 }), row({ a: -1, c: 2 }), row({ b: -1 })]
    const without = new PopulationFit(rows, options).without(at => at === 2)
    const never = all(rows.filter((_, at) => at !== 2))
    for (const key of ['a', 'b', 'c']) expect(without.get(key) ?? 0).toBeCloseTo(never.get(key) ?? 0, 3)
  })
  it('does not know what too few rows have', () =>
    expect([
      ...new PopulationFit([row({ a: 1, b: 1 }), row({ a: 1 })], { ...options, leastRows: 2 })
        .without(() => false)
        .keys(),
    ]).toEqual(['a']))
  it('is empty of nothing', () => expect(all([]).size).toBe(0))
})
