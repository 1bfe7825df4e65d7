import { describe, expect, it } from 'vitest'
import { seededRandom } from '../seeded-random.ts'
import { fitLogit } from './fit-logit.ts'

/** Choices that follow `weights` exactly as often as the logistic says. */
function rowsOf(weights: readonly number[], count: number): readonly (readonly number[])[] {
  const random = seededRandom(3)
  return Array.from({ length: count }, () => {
    const row = weights.map(() => 4 * random() - 2)
    const margin = row.reduce((sum, amount, i) => sum + amount * (weights[i] ?? 0), 0)
    return random() < 1 / (1 + Math.exp(-margin)) ? row : row.map(amount => -amount)
  })
}

describe('fitLogit', () => {
  it('finds the weights that choices were made by', () => {
    const [first, second, third] = fitLogit(rowsOf([1, 0, -0.5], 20_000), 3)
    expect(first).toBeCloseTo(1, 1)
    expect(second).toBeCloseTo(0, 1)
    expect(third).toBeCloseTo(-0.5, 1)
  })
  it('knows nothing of nothing', () => expect(fitLogit([], 2)).toEqual([0, 0]))
  it('stays finite where all choices agree', () => {
    const [weight = Number.NaN] = fitLogit([[1], [2], [3]], 1)
    expect(weight).toBeGreaterThan(0)
    expect(weight).toBeLessThan(3)
  })
})
