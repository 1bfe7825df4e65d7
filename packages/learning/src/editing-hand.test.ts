import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editingHand, handLogOdds, handsOf, type Hands } from './editing-hand.ts'

const everybody: Hands = handsOf([
  [1, 5],
  [2, 4],
  [3, 5.5],
  [4, 4.5],
]) ?? { deviations: [], mean: [], covariance: [] }

describe('the editing hand', () => {
  it('is nobody’s where there are no edits', () => expect(handsOf([])).toBeNull())
  it('is everybody’s before any own edit', () => expect(handLogOdds(editingHand([], everybody), [9, 9])).toBe(0))
  it('knows what is like the own edits from what is not', () => {
    const hand = editingHand(
      [
        [4, 5],
        [4.2, 5],
      ],
      everybody,
    )
    expect(handLogOdds(hand, [4, 5])).toBeGreaterThan(0)
    expect(handLogOdds(hand, [1, 5])).toBeLessThan(0)
  })
  it('is surer with more edits', () => {
    const odds = [1, 3, 9].map(count =>
      handLogOdds(
        editingHand(
          Array.from({ length: count }, () => [4, 5]),
          everybody,
        ),
        [4, 5],
      ),
    )
    expect(odds).toEqual(odds.toSorted((a, b) => a - b))
  })
  it('does not break on numbers that never vary', () => {
    const hands = handsOf([
      [1, 2],
      [1, 3],
    ])
    expect(hands).not.toBeNull()
    if (hands !== null) expect(Number.isFinite(handLogOdds(editingHand([[1, 3]], hands), [5, 2]))).toBe(true)
  })
  it('is the same whatever the units', () => {
    const value = fc.double({ min: 0, max: 5, noNaN: true })
    const edit = fc.tuple(value, value)
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 3 }),
        edit,
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        (edits, own, unit) => {
          const oddsIn = (by: number) => {
            const hands = handsOf(edits.map(each => each.map(x => x * by)))
            return hands === null
              ? 0
              : handLogOdds(
                  editingHand([own.map(x => x * by)], hands),
                  own.map(x => x * by),
                )
          }
          const spread = Math.max(...edits.map(([x]) => x)) - Math.min(...edits.map(([x]) => x))
          fc.pre(spread > 0.1 && Math.max(...edits.map(([, y]) => y)) - Math.min(...edits.map(([, y]) => y)) > 0.1)
          expect(oddsIn(unit)).toBeCloseTo(oddsIn(1), 4)
        },
      ),
      { numRuns: 100 },
    )
  })
})
