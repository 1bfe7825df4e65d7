import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chrF } from './chr-f.ts'
import { calibrate, weighRewards } from './reward.ts'
import { selectBest, type Contender, type SelectionPolicy } from './select-best.ts'

const MATRIX = [
  [1, 0.2, 0.3],
  [0.2, 1, 0.8],
  [0.3, 0.8, 1],
]
const policy = (alpha: number, beta: number | null = null): SelectionPolicy => ({
  alpha,
  beta,
  similarity: () => MATRIX,
})
const rated = (rewards: readonly number[]): Contender[] =>
  rewards.map((reward, index) => ({ text: `text ${index}`, reward, barred: false }))
const rounded = (values: readonly number[], digits = 4) => values.map(value => Number(value.toFixed(digits)))

describe('selectBest on numbers computed elsewhere', () => {
  const rewards = rated([0.7, 0.64, 0.66])
  it('is best-of-n without consensus', () => expect(selectBest(rewards, policy(0)).index).toBe(0))
  it('counts the mean similarity', () => {
    expect(rounded(selectBest(rewards, policy(0.3)).consensus)).toEqual([0.5, 0.6667, 0.7])
  })
  it('lets consensus overrule an outlier', () => {
    const { index, scores } = selectBest(rewards, policy(0.3))
    expect({ index, scores: rounded(scores) }).toEqual({ index: 2, scores: [0.85, 0.84, 0.87] })
  })

  const perModel = [
    [0.2, 0.9],
    [0.8, 0.4],
    [0.7, 0.6],
  ]
  const weighed = weighRewards(perModel, [0.6, 0.4])
  it('weighs models', () => expect(rounded(weighed)).toEqual([0.48, 0.64, 0.66]))
  it('lets better texts vote more', () => {
    const { consensus, scores } = selectBest(rated(weighed), policy(0.3, 0.1))
    expect(rounded(consensus)).toEqual([0.3171, 0.8325, 0.8591])
    expect(rounded(scores)).toEqual([0.5751, 0.8898, 0.9177])
  })
})

describe('selectBest at the edges', () => {
  const real: SelectionPolicy = { alpha: 0.2, beta: null, similarity: chrF }
  const of = (...rows: readonly (readonly [string, number, boolean?])[]): Contender[] =>
    rows.map(([text, reward, barred = false]) => ({ text, reward, barred }))
  it('chooses nothing of nothing', () => expect(selectBest([], real).index).toBeNull())
  it('returns the only one', () => expect(selectBest(of(['a', -9]), real).index).toBe(0))
  it('takes the earliest of duplicates', () => {
    expect(selectBest(of(['low tide', 1], ['low tide', 1], ['low tide', 1]), real).index).toBe(0)
  })
  it('never takes a barred text', () => expect(selectBest(of(['a', 5, true], ['b', 0]), real).index).toBe(1))
  it('takes none when all are barred', () => expect(selectBest(of(['a', 5, true]), real).index).toBeNull())
})

const rewards = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 })
const table = fc.array(rewards, { minLength: 3, maxLength: 3 })
const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
const chosen = (rows: readonly (readonly number[])[], by: readonly number[], alpha = 0.3) =>
  selectBest(rated(weighRewards(rows, by)), policy(alpha))
/** Whether the first two places are so close that rounding may swap them. */
const close = (scores: readonly number[]) => {
  const [first = 0, second = 0] = [...scores].sort((a, b) => b - a)
  return first - second < 1e-6
}

describe('selectBest as algebra', () => {
  it('permutes scores with the candidates', () => {
    const permuted: SelectionPolicy = {
      ...policy(0.3),
      similarity: () => [2, 0, 1].map(i => [2, 0, 1].map(j => MATRIX[i]?.[j] ?? 0)),
    }
    fc.assert(
      fc.property(rewards, ([a = 0, b = 0, c = 0]) => {
        const [first, second, third] = selectBest(rated([a, b, c]), policy(0.3)).scores
        const moved = selectBest(rated([c, a, b]), permuted).scores
        expect(rounded(moved, 9)).toEqual(rounded([third ?? 0, first ?? 0, second ?? 0], 9))
      }),
    )
  })
  it('ignores a constant added to one model', () => {
    fc.assert(
      fc.property(table, weights, fc.double({ min: -5, max: 5, noNaN: true }), (rows, by, constant) => {
        const before = chosen(rows, by)
        fc.pre(!close(before.scores))
        const raised = rows.map(([head = 0, ...rest]) => [head + constant, ...rest])
        expect(chosen(raised, by).index).toBe(before.index)
      }),
    )
  })
  it('ignores the scale of the weights when alpha is scaled alike', () => {
    fc.assert(
      fc.property(table, weights, fc.double({ min: 0.1, max: 10, noNaN: true }), (rows, by, scale) => {
        const before = chosen(rows, by)
        fc.pre(!close(before.scores))
        const scaled = by.map(weight => weight * scale)
        expect(chosen(rows, scaled, 0.3 * scale).index).toBe(before.index)
      }),
    )
  })
})

describe('calibrate', () => {
  const card = { mean: 2, deviation: 0.5, logOdds: 1.5 }
  const rows: readonly (readonly [number, number])[] = [
    [2, 0],
    [2.5, 1.5],
    [1, -3],
    [99, 4.5],
    [-99, -4.5],
  ]
  it.each(rows)('reads %d as %d', (raw, logOdds) => expect(calibrate(raw, card)).toBeCloseTo(logOdds))
})
